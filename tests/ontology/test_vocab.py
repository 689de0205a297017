from collections import Counter

import pytest

from cppcc_ontology import vocab
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.vocab import Concept

SCHEMES = vocab.schemes()
CONCEPTS = [concept for scheme in SCHEMES for concept in vocab.concepts(scheme)]

#: The notations that the tables are scored by.
TABLE_KINDS = {
    "unit-kind": (
        "standing-committee special-committee party-group office party-organisation working-committee "
        "supervision-group work-station studio liaison-station contact-point activity-group "
        "sector-station deliberation-room"
    ),
    "initiative-kind": "campaign brand platform method mechanism",
    "work-kind": "rule proposal suggestion report publication news other",
    "activity-type": (
        "plenary-session standing-committee-meeting consultation research inspection supervision proposal-work "
        "opinion-work public-service study-training culture exchange investment-promotion work-meeting "
        "institution-building"
    ),
    "outcome-kind": "quantity award endorsement adoption selection coverage",
    "comparator": "eq ge le approx",
    "level": "national provincial prefectural county",
    "status": "realised planned",
    "attribution": "adopted contributed reported",
}


@pytest.mark.parametrize("scheme", sorted(TABLE_KINDS))
def test_notations_are_those_of_the_tables(scheme: str) -> None:
    """A kind in a table is a notation of its scheme and the other way round."""
    assert [c.notation for c in vocab.concepts(scheme)] == TABLE_KINDS[scheme].split()


def test_the_national_committee_has_34_sectors() -> None:
    """Those without a local note are the sectors of the 14th National Committee; local ones point at them."""
    sectors = vocab.concepts("sector")
    local = [c for c in sectors if c.broader or c.close]
    national = {c.notation for c in sectors} - {c.notation for c in local}
    assert len(national) == 34
    assert all({c.broader} - {None} | set(c.close) <= national for c in local)


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda c: f"{c.scheme}/{c.notation}")
def test_every_concept_is_told_in_both_languages(concept: Concept) -> None:
    """Labels and definitions are there in Chinese and English, and the IRI ends in the notation."""
    assert concept.zh.strip()
    assert concept.en.isascii()
    assert concept.definition_zh.endswith("。")
    assert concept.definition_en.endswith(".")
    assert concept.iri == vocab.concept_iri(concept.scheme, concept.notation)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_label_stands_for_two_concepts_of_a_scheme(scheme: str) -> None:
    """A preferred label or notation is unique, and no other concept has it as an alternative."""
    concepts = vocab.concepts(scheme)
    preferred = Counter(c.zh for c in concepts)
    alternative = Counter(word for c in concepts for word in c.alt_labels)
    assert [word for word, n in (preferred + alternative).items() if n > 1] == []


@pytest.mark.parametrize(
    ("scheme", "word", "notation"),
    [
        ("proposal-step", "审查立案", "filing"),
        ("sector", "科技界", "科学技术界"),
        ("unit-kind", "委员之家", "deliberation-room"),
        ("activity-type", "义诊", "public-service"),
        ("topic", "养老", "13"),
    ],
)
def test_words_lead_to_concepts(scheme: str, word: str, notation: str) -> None:
    """Alternative labels are read as their concept."""
    assert vocab.words(scheme)[word] == notation


def test_groups_hold_organs_and_stations() -> None:
    """Every kind of unit is an organ or a station."""
    assert {c.groups for c in vocab.concepts("unit-kind")} == {("organ",), ("station",)}


def test_an_unknown_scheme_or_notation_is_refused() -> None:
    """The message lists what there is."""
    with pytest.raises(OntologyError, match="no vocabulary 'kinds'; there are activity-type"):
        vocab.concepts("kinds")
    with pytest.raises(OntologyError, match="'zone' is no concept of the scheme level; it has national"):
        vocab.concept("level", "zone")
