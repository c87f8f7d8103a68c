"""A commentary: what an author says about agreements, in the author's name."""

from typing import Annotated, ClassVar

from agreements.law.vocabulary import (
    AUTHOR_ROLES,
    COMMENTARY_TYPES,
    DATE_BASES,
    REMARK_FORMS,
    REMARK_LINKS,
    REMARK_SUBJECTS,
    SOURCE_TITLE_BASES,
)

from .fields import (
    AgreementRefs,
    ArticleKey,
    Codes,
    Date,
    Language,
    OccasionRef,
    SomeWords,
    SourceRefs,
    Words,
)
from .record import Part, Record


class Author(Part):
    """Someone who wrote the commentary or is quoted in it."""

    in_order: ClassVar[bool] = True

    name: SomeWords
    role: Annotated[str, Codes(AUTHOR_ROLES)] = "author"
    position: Words = {}
    institution: Words = {}


class Remark(Part):
    """One thing the commentary says: of agreements, of one article, or of the occasion as a whole.

    Only a *stated* remark on the *signed text* stands on an agreement's page.
    """

    in_order: ClassVar[bool] = True

    agreements: AgreementRefs = []
    article: ArticleKey | None = None
    words: SomeWords
    form: Annotated[str, Codes(REMARK_FORMS)] = "paraphrase"
    link: Annotated[str, Codes(REMARK_LINKS)] = "stated"
    about: Annotated[str, Codes(REMARK_SUBJECTS)] = "signed_text"

    @property
    def is_on_page(self) -> bool:
        """Whether it stands on the pages of the agreements that it speaks of."""
        return self.link == "stated" and self.about == "signed_text"


class Commentary(Record):
    """A published opinion or analysis; its judgements are its authors'."""

    kind: ClassVar[str] = "commentary"

    title: SomeWords
    title_basis: Annotated[str, Codes(SOURCE_TITLE_BASES)] = "as_read"
    type: Annotated[str, Codes(COMMENTARY_TYPES)]
    authors: list[Author] = []
    """Empty where the author was not read."""
    institution: Words = {}
    institution_note: Words = {}
    """One plain line on the institution's tie to a state."""
    published_in: Words = {}
    published_on: Date | None = None
    published_basis: Annotated[str, Codes(DATE_BASES)] = "stated"
    language: Language | None = None
    occasion: OccasionRef | None = None
    summary: Words = {}
    remarks: list[Remark] = []
    sources: SourceRefs = []
    note: Words = {}
