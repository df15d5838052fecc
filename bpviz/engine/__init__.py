"""The mathematics of bpviz: networks, backpropagation, training. numpy and nothing else.

Read in this order: activations, costs, pairings, spec, params, backprop (the subject); traces,
story, factors, example, tellers, chain, paths (the same, told as data); optimizers, state,
batches, training, updates (what changes).
"""

from bpviz.engine.activations import ACTIVATIONS, FUNCTIONS, Activation, Array
from bpviz.engine.backprop import Pass
from bpviz.engine.batches import Data
from bpviz.engine.chain import ChainSteps, chain_steps
from bpviz.engine.check import numerical_gradient
from bpviz.engine.costs import COSTS, Cost
from bpviz.engine.errors import BpvizError, SpecError
from bpviz.engine.factors import FACTOR_KINDS, ChainStep, Factor, Term
from bpviz.engine.metrics import Metrics, answer
from bpviz.engine.optimizers import OPTIMIZERS, Optimizer
from bpviz.engine.params import Params, init_params
from bpviz.engine.passing import forward, input_gradient, trace
from bpviz.engine.paths import Path, Paths, TooManyPathsError, count_paths, largest_paths, paths_of
from bpviz.engine.places import value_at
from bpviz.engine.refs import (
    BiasRef,
    CostRef,
    InputRef,
    NeuronRef,
    Ref,
    StepRef,
    WeightRef,
    unit_before,
)
from bpviz.engine.spec import CHOICES, RANGES, Range, Spec
from bpviz.engine.state import State, first_state, updated
from bpviz.engine.story import ORDERS, PHASES, Section, Story, story
from bpviz.engine.traces import LayerTrace, Trace
from bpviz.engine.training import Trainer
from bpviz.engine.updates import UpdateSteps, update_steps

__all__ = [
    "ACTIVATIONS",
    "CHOICES",
    "COSTS",
    "FACTOR_KINDS",
    "FUNCTIONS",
    "OPTIMIZERS",
    "ORDERS",
    "PHASES",
    "RANGES",
    "Activation",
    "Array",
    "BiasRef",
    "BpvizError",
    "ChainStep",
    "ChainSteps",
    "Cost",
    "CostRef",
    "Data",
    "Factor",
    "InputRef",
    "LayerTrace",
    "Metrics",
    "NeuronRef",
    "Optimizer",
    "Params",
    "Pass",
    "Path",
    "Paths",
    "Range",
    "Ref",
    "Section",
    "Spec",
    "SpecError",
    "State",
    "StepRef",
    "Story",
    "Term",
    "TooManyPathsError",
    "Trace",
    "Trainer",
    "UpdateSteps",
    "WeightRef",
    "answer",
    "chain_steps",
    "count_paths",
    "first_state",
    "forward",
    "init_params",
    "input_gradient",
    "largest_paths",
    "numerical_gradient",
    "paths_of",
    "story",
    "trace",
    "unit_before",
    "update_steps",
    "updated",
    "value_at",
]
