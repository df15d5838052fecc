"""The nets that come with bpviz, as the window offers them: title, notation, names."""

from bpviz.files import Net
from bpviz.notation.names import Names

NOTATION_OF = {
    "worked-example": "net_out",
    "worked-example-two-rows": "net_out",
    "2-2-1": "o_err",
    "2-2-1-shared": "o_err",
    "2-2-3-1": "o_err",
}
"""Which notation the text of a net uses; others are told in Nielsen's."""


def notation_of(net: Net) -> str:
    """The notation that belongs to a net's text."""
    return NOTATION_OF.get(net.name, "nielsen")


def names_of(net: Net) -> Names:
    """What a net's text calls its parts."""
    return Names(net.neuron_names[0], tuple(net.neuron_names[1:]), net.weight_names, net.bias_names)


def data_title(name: str) -> str:
    """What a data set is called above a network that learns it."""
    if name == "mnist":
        return "MNIST"
    from bpviz.views.settings.words import CHOICE_WORDS, translated  # with them comes the form

    known = CHOICE_WORDS["data"]
    return translated(known[name]) if name in known else name


def title_of(net: Net, language: str) -> str:
    """The title of a net in a language, else in English."""
    return net.titles.get(language) or net.titles["en"]
