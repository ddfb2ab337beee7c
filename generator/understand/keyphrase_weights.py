"""Weights of the signs of keyphrases.

Written by `python -m generator.training.keyphrases LABELLED CORPUS PAGES`; do not edit by hand.
"""

WEIGHTS = {
    "often": -1.19,
    "often_alone": 1.80,
    "rarity": 0.41,
    "early": 1.72,
    "often_determined": 0.86,
    "noun": 1.40,
    "rubric": 3.48,
    "counting": -1.34,
    "once": -1.30,
    "letters": 0.72,
}
