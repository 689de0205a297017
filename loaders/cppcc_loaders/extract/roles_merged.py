"""One office told twice: of those of a person that say the same the fullest."""

from cppcc_loaders.extract.roles_office import Office

__all__ = ["merge_offices"]


def merge_offices(offices: list[Office]) -> dict[Office, Office]:
    """For every office of one person the fullest one that says the same (主席 of 协商会议 → of 巴林协商会议)."""
    if len(offices) == 1:
        return {offices[0]: offices[0]}
    merged: dict[Office, Office] = {}
    different = list(dict.fromkeys(offices))
    for office in different:
        same = [o for o in different if o.role == office.role and _within(office, o)]
        merged[office] = max(same, key=lambda o: (o.committee is not None, len(o.org or ""), o.sector or "", o.own))
    return merged


def _within(office: Office, other: Office) -> bool:
    if office.org is None or office.org == other.org:
        return True
    return other.org is not None and office.committee is None and office.org in other.org
