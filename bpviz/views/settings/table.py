"""The fields of the form in their groups: labels and one line of help each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Row:
    """A field of the form: its name in the draft, what it is called, and one line of help."""

    name: str
    label: object
    help: object


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, below one heading."""

    heading: object
    rows: tuple[Row, ...]


GROUPS: Final = (
    Group(
        QT_TRANSLATE_NOOP("SettingsForm", "Data"),
        (
            Row(
                "data",
                QT_TRANSLATE_NOOP("SettingsForm", "Data"),
                QT_TRANSLATE_NOOP("SettingsForm", "What the network learns from"),
            ),
            Row(
                "n",
                QT_TRANSLATE_NOOP("SettingsForm", "Examples"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "How many points there are; of pictures, how many train: the first ones",
                ),
            ),
            Row(
                "noise",
                QT_TRANSLATE_NOOP("SettingsForm", "Noise"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "How far points are displaced at random (standard deviation)",
                ),
            ),
            Row(
                "validation",
                QT_TRANSLATE_NOOP("SettingsForm", "Validation share"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Share held out to watch training by; 0.2 is 20 %. Below 20 points all train",
                ),
            ),
            Row(
                "test",
                QT_TRANSLATE_NOOP("SettingsForm", "Test share"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Share held out for the end; 0.2 is 20 %. Below 20 points all train",
                ),
            ),
            Row(
                "expansion",
                QT_TRANSLATE_NOOP("SettingsForm", "Data expansion"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Adds moved copies of the training pictures: a remedy for overfitting",
                ),
            ),
            Row(
                "shift",
                QT_TRANSLATE_NOOP("SettingsForm", "Shift (pixels)"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Copies are shifted up to so far, right, left, up or down",
                ),
            ),
            Row(
                "rotate",
                QT_TRANSLATE_NOOP("SettingsForm", "Rotate (°)"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Copies are turned up to so many degrees, either way",
                ),
            ),
            Row(
                "scale",
                QT_TRANSLATE_NOOP("SettingsForm", "Scale (%)"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Copies are made up to so much larger or smaller",
                ),
            ),
            Row(
                "copies",
                QT_TRANSLATE_NOOP("SettingsForm", "Copies"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "How many moved copies of every picture are added",
                ),
            ),
            Row(
                "data_seed",
                QT_TRANSLATE_NOOP("SettingsForm", "Data seed"),
                QT_TRANSLATE_NOOP("SettingsForm", "Another seed, other points or other copies"),
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("SettingsForm", "Network"),
        (
            Row(
                "sizes",
                QT_TRANSLATE_NOOP("SettingsForm", "Layers"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Units of the hidden layers, such as 30 or 16, 16; the data fixes both ends",
                ),
            ),
            Row(
                "hidden",
                QT_TRANSLATE_NOOP("SettingsForm", "Hidden"),
                QT_TRANSLATE_NOOP("SettingsForm", "Activation function of the hidden layers"),
            ),
            Row(
                "output",
                QT_TRANSLATE_NOOP("SettingsForm", "Output"),
                QT_TRANSLATE_NOOP("SettingsForm", "Activation function of the output layer"),
            ),
            Row(
                "biases",
                QT_TRANSLATE_NOOP("SettingsForm", "Biases"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm", "One for each neuron, one for a whole layer, or never updated"
                ),
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("SettingsForm", "Cost"),
        (
            Row(
                "cost",
                QT_TRANSLATE_NOOP("SettingsForm", "Cost C"),
                QT_TRANSLATE_NOOP("SettingsForm", "What training makes small"),
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("SettingsForm", "Training"),
        (
            Row(
                "optimizer",
                QT_TRANSLATE_NOOP("SettingsForm", "Optimiser"),
                QT_TRANSLATE_NOOP("SettingsForm", "How weights follow their gradients"),
            ),
            Row(
                "rate",
                QT_TRANSLATE_NOOP("SettingsForm", "Rate η"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm", "How far a weight moves for its gradient; applies at once"
                ),
            ),
            Row(
                "momentum",
                QT_TRANSLATE_NOOP("SettingsForm", "Momentum μ"),
                QT_TRANSLATE_NOOP("SettingsForm", "How much of the last move is kept"),
            ),
            Row(
                "batch_size",
                QT_TRANSLATE_NOOP("SettingsForm", "Mini-batch m"),
                QT_TRANSLATE_NOOP("SettingsForm", "How many examples make one update"),
            ),
            Row(
                "dtype",
                QT_TRANSLATE_NOOP("SettingsForm", "Precision"),
                QT_TRANSLATE_NOOP("SettingsForm", "64 bits for exact digits, 32 bits for speed"),
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("SettingsForm", "Regularisation"),
        (
            Row(
                "l2",
                QT_TRANSLATE_NOOP("SettingsForm", "L2 λ"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Penalty on squared weights, shared by all examples; applies at once",
                ),
            ),
            Row(
                "l1",
                QT_TRANSLATE_NOOP("SettingsForm", "L1 λ"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "Penalty on the size of weights, shared by all examples; applies at once",
                ),
            ),
            Row(
                "dropout",
                QT_TRANSLATE_NOOP("SettingsForm", "Dropout p"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm", "Share of hidden neurons left out of each training pass"
                ),
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("SettingsForm", "Randomness"),
        (
            Row(
                "init",
                QT_TRANSLATE_NOOP("SettingsForm", "Initial w"),
                QT_TRANSLATE_NOOP("SettingsForm", "How the first weights are drawn"),
            ),
            Row(
                "seed",
                QT_TRANSLATE_NOOP("SettingsForm", "Seed"),
                QT_TRANSLATE_NOOP(
                    "SettingsForm",
                    "The same seed draws the same weights and the same order of examples",
                ),
            ),
        ),
    ),
)
