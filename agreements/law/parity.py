"""The order in which states are named: neither of the two always comes first."""

from collections.abc import Iterable, Mapping

from .alphabet import place

FIRST = {"uz": ("uz", "kz"), "en": ("uz", "kz"), "kk": ("kz", "uz"), "ru": ("kz", "uz")}
"""Which of the two states each language of the site names first."""


def order(states: Iterable[str], language: str, names: Mapping[str, str] = {}) -> list[str]:
    """Return the slugs of `states` in the order of `language` (a BCP 47 tag).

    Uzbekistan comes first in Uzbek and English, Kazakhstan in Kazakh and Russian; third
    states follow alphabetically by their `names` (slug to name in that language).
    """
    pair = FIRST.get(language, FIRST["en"])

    def rank(state: str) -> tuple[int, str, str]:
        if state in pair:
            return pair.index(state), "", state
        return len(pair), place(names.get(state, state), language), state

    return sorted(states, key=rank)


def by_state(
    codes: Iterable[str], language: str, names: Mapping[str, str] = {}
) -> list[tuple[str, str]]:
    """Return `codes` such as "domestic_approval:uz" as pairs of kind and state.

    They stand in the order of their states, those without a state (an empty text) last.
    """
    pairs = [code.partition(":")[::2] for code in codes]
    places = [*order({state for _kind, state in pairs if state}, language, names), ""]
    return sorted(pairs, key=lambda pair: places.index(pair[1]))
