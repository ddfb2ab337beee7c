"""Weights of telling words, written by `python -m generator.training.summaries`; do not edit by hand."""

WEIGHTS = {
    "early sentence": 1.612,
    "early word": 0.356,
    "first sentence": -0.279,
    "second sentence": -0.046,
    "in sentences": 0.203,
    "often": 0.519,
    "once": -0.367,
    "in the title": 1.372,
    "beside the title": 0.657,
    "capital": 0.365,
    "only quoted": -0.363,
    "weekday": 1.199,
    "long article": -0.254,
}
INTERCEPT = -3.179
