"""Every text has a Chinese translation that fits it, in the words that the project has chosen."""

import importlib.util
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
HOW = "run: python resources/translations/update.py"

TERMS = {
    "weight": ("权重",),
    "bias": ("偏置",),
    "neuron": ("神经元",),
    "activation": ("激活",),
    "target": ("目标",),
    "cost": ("代价",),
    "gradient": ("梯度",),
    "slope": ("斜率",),
    "chain rule": ("链式法则",),
    "path": ("路径",),
    "forward": ("前向", "向前", "前进"),
    "backpropagation": ("反向传播",),
    "learning rate": ("学习率",),
    "rate": ("率",),
    "mini-batch": ("小批量",),
    "iteration": ("迭代",),
    "epoch": ("轮",),
    "hidden": ("隐藏",),
    "quadratic": ("二次",),
    "cross-entropy": ("交叉熵",),
    "training data": ("训练集",),
    "validation": ("验证",),
    "test data": ("测试集",),
    "overfitting": ("过拟合",),
    "regularisation": ("正则化",),
    "dropout": ("随机失活",),
    "saturated": ("饱和",),
    "accuracy": ("准确率",),
    "confusion": ("混淆",),
    "unsure": ("不确定",),
    "lesson": ("课",),
    "goal": ("目标",),
    "hint": ("提示",),
}
"""Words that must be translated in one way, in whatever form they stand in the text."""

NOT_ABOUT_THE_TERM = {
    "path": re.compile(r"path of a folder"),
    "forward": re.compile(r"[Ss]tep forward"),
    "bias": re.compile(r"unbiased"),
}
"""Where such a word means something else."""

GAP = re.compile(r"\{\w*\}")

AVOIDED = ("微调", "偏差", "成本函数", "学习速率", "残差", "准确度", "隐层", "正向传播", "后向传播")
"""Words of other texts for the same things."""

HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]|[\u4e00-\u9fff]\.(?!\w)")
"""Latin punctuation where Chinese has its own."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a .ts file: its translations, one for each form of a plural."""

    context: str
    source: str
    comment: str
    numerus: bool
    kind: str
    forms: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.context}: {self.source}"


def texts(ts: Path) -> list[Text]:
    return [
        _text(context.findtext("name", ""), message)
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    ]


def _text(context: str, message: ET.Element) -> Text:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return Text(
        context,
        message.findtext("source", ""),
        message.findtext("comment", ""),
        message.get("numerus") == "yes",
        translation.get("type", ""),
        tuple(forms or [translation.text or ""]),
    )


def named(found: list[Text]) -> set[tuple[str, str, str]]:
    return {(text.context, text.source, text.comment) for text in found}


@pytest.fixture(scope="module")
def update() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fresh(update: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the texts as they stand in the source now."""
    folder = tmp_path_factory.mktemp("translations")
    update.update(folder)
    return folder


@pytest.fixture(scope="module")
def chinese() -> list[Text]:
    return texts(FOLDER / "bpviz_zh_CN.ts")


@pytest.mark.parametrize("name", ["bpviz_zh_CN", "bpviz_en"])
def test_every_text_of_the_source_is_in_the_file(name: str, fresh: Path) -> None:
    missing = named(texts(fresh / f"{name}.ts")) - named(texts(FOLDER / f"{name}.ts"))
    assert not missing, f"{HOW}\n" + "\n".join(map(str, sorted(missing)))


@pytest.mark.parametrize("name", ["bpviz_zh_CN", "bpviz_en"])
def test_no_text_is_in_the_file_that_the_source_has_no_more(name: str, fresh: Path) -> None:
    gone = named(texts(FOLDER / f"{name}.ts")) - named(texts(fresh / f"{name}.ts"))
    assert not gone, f"{HOW} --forget\n" + "\n".join(map(str, sorted(gone)))


@pytest.mark.parametrize("name", ["bpviz_zh_CN", "bpviz_en"])
def test_every_text_is_translated(name: str) -> None:
    unfinished = [
        str(text)
        for text in texts(FOLDER / f"{name}.ts")
        if text.kind or not all(form.strip() for form in text.forms)
    ]
    assert not unfinished, "still to be translated:\n" + "\n".join(unfinished)


@pytest.mark.parametrize("name", ["bpviz_zh_CN", "bpviz_en"])
def test_the_compiled_file_says_what_the_text_file_says(name: str) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"{name}.qm"))
    stale = [
        str(text)
        for text in texts(FOLDER / f"{name}.ts")
        if translator.translate(text.context, text.source, text.comment or None, sample(text))
        not in text.forms
    ]
    assert not stale, f"{HOW}\n" + "\n".join(stale)


def sample(text: Text) -> int:
    """A number to translate with: 2 where the text has plural forms."""
    return 2 if text.numerus else -1


def placeholders(text: str) -> list[str]:
    """{names}, %1 and %n, in any order."""
    try:
        fields = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:  # braces of a formula
        fields = re.findall(r"\{\w*\}", text)
    return sorted([*fields, *re.findall(r"%(?:\d|n|L\d)", text)])


def test_translations_have_the_gaps_of_their_texts(chinese: list[Text]) -> None:
    differing = [
        f"{text} → {form}"
        for text in chinese
        for form in text.forms
        if placeholders(form) != placeholders(text.source)
    ]
    assert not differing, "\n".join(differing)


def test_what_ends_with_an_ellipsis_still_does(chinese: list[Text]) -> None:
    differing = [
        f"{text} → {form}"
        for text in chinese
        for form in text.forms
        if text.source.endswith("…") != form.endswith("…")
    ]
    assert not differing, "\n".join(differing)


def test_key_terms_are_translated_in_the_words_chosen(chinese: list[Text]) -> None:
    strayed = [
        f"{term}: {text} → {form}"
        for text in chinese
        for term, wanted in terms_in(text.source)
        for form in text.forms
        if not any(word in form for word in wanted)
    ]
    assert not strayed, "\n".join(strayed)


def terms_in(source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for term, wanted in TERMS.items():
        other = NOT_ABOUT_THE_TERM.get(term, GAP)
        said = other.sub("", GAP.sub("", source))
        if re.search(rf"\b{term}(s|es|d)?\b", said, re.IGNORECASE):
            yield term, wanted


def test_words_of_other_texts_are_avoided(chinese: list[Text]) -> None:
    used = [
        f"{word}: {text}"
        for text in chinese
        for word in AVOIDED
        if any(word in form for form in text.forms)
    ]
    assert not used, "\n".join(used)


def test_chinese_has_its_own_punctuation(chinese: list[Text]) -> None:
    foreign = [
        f"{text} → {form}" for text in chinese for form in text.forms if HALF_WIDTH.search(form)
    ]
    assert not foreign, "\n".join(foreign)


def test_a_sentence_stays_a_sentence(chinese: list[Text]) -> None:
    broken = [
        f"{text} → {form}"
        for text in chinese
        for form in text.forms
        if text.source.endswith(".") != form.endswith(("。", "."))
        or text.source.endswith("?") != form.endswith("？")
    ]
    assert not broken, "\n".join(broken)
