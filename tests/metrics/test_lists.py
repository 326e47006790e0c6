"""Lists and features."""

from tests.metrics.drafts import Measuring

FEATURES = "Our platform includes:\n\n- Real-time dashboards\n- Unlimited users\n- Single sign-on\n- Audit logs\n"
STEPS = "Here is how:\n\n1. Open the lid\n2. Click the button\n3. Go home\n"
NEWS = "What is new:\n\n- [Version 1.2 is out](https://x.org/1)\n- [We met in Ghent](https://x.org/2)\n"


def test_the_longest_list_counts(measuring: Measuring) -> None:
    assert measuring.value("list_items", f"{STEPS}\nAnd then:\n\n- one\n- two\n\nEnd.") == 3
    assert measuring.value("list_items", "No list.") == 0


def test_announced_items_are_features(measuring: Measuring) -> None:
    assert measuring.places("features", FEATURES)[:2] == ["Real-time dashboards", "Unlimited users"]
    assert measuring.value("features", FEATURES) == 4


def test_praise_makes_a_feature_without_announcement(measuring: Measuring) -> None:
    assert measuring.value("features", "Look:\n\n- Seamless handover\n- Advanced search\n- Exports\n") == 3


def test_steps_and_headlines_are_none(measuring: Measuring) -> None:
    assert measuring.value("features", STEPS) == 0
    assert measuring.value("features", NEWS) == 0


def test_a_series_in_a_sentence_is_a_list_of_features(measuring: Measuring) -> None:
    text = "The tool offers forecasts, audit logs, role-based access, exports and a mobile app."
    assert measuring.places("features", text) == [
        "forecasts",
        "audit logs",
        "role-based access",
        "exports",
        "a mobile app",
    ]


def test_other_series_are_not(measuring: Measuring) -> None:
    assert measuring.value("features", "On Monday, Tuesday, Wednesday and Friday, we bake, knead, and sing.") == 0
    assert measuring.value("features", "It comes with bread and butter.") == 0
