"""What a run is made of, to be changed: data, network, cost, training, regularisation, seed."""

from bpviz.views.settings.form import SettingsForm

__all__ = ["SettingsForm"]
