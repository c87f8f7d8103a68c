"""Records as they stood at a moment (Memento, RFC 7089).

The pattern is the first of section 4.1.1: the address of a record is its own TimeGate, and leads by
302 to editions, which have addresses of their own. The original is the record at its address in
English; each other language and each format of it is a TimeGate too, so that both are kept.
A moment chooses among publications; `?on=` chooses a day of law within one of them. Whoever names
no moment gets an answer that does not vary by it, for the reason told in `negotiation`.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_http_date
from django.utils.translation import gettext as _

from agreements.formats import address
from agreements.shelf.edition import Edition

from .errors import problem
from .signposts import lead, moments

HEADER = "Accept-Datetime"
GIVEN = "HTTP_ACCEPT_DATETIME"

View = Callable[..., HttpResponse]


def timegate(view: View) -> View:
    """Make of the view of a record its TimeGate: one who names a moment is led to the edition.

    A record that is not there, or is taken down now, is answered by the view, whatever the moment.
    """

    @wraps(view)
    def gate(request: HttpRequest, kind: str, slug: str, **form: str) -> HttpResponse:
        given = request.META.get(GIVEN)
        if given is None:
            return view(request, kind=kind, slug=slug, **form)
        try:
            number = number_at(kind, slug, parse_http_date(given))
        except ValueError:
            response = unreadable(request, given)
        else:
            if number is None:
                return view(request, kind=kind, slug=slug, **form)
            where = place(kind, slug, number, **form)
            response = lead(HttpResponseRedirect(where), moments(kind, slug, request.path))
        patch_vary_headers(response, [HEADER.lower()])
        return response

    return gate


def number_at(kind: str, slug: str, moment: int) -> int | None:
    """Return the number of the edition that stood at `moment`, in seconds since 1970.

    Before the first edition it is the first (section 4.5.3). None when there is no such record,
    or it is taken down now. A moment has no fractions: an edition stands from its whole second,
    so that its own `Memento-Datetime` leads to it.
    """
    editions = Edition.objects.of(kind, slug).order_by("number")
    rows = list(editions.values_list("number", "published_at", "reason"))
    if not rows or rows[-1][2]:
        return None
    stood = [number for number, at, _reason in rows if int(at.timestamp()) <= moment]
    return stood[-1] if stood else rows[0][0]


def place(kind: str, slug: str, number: int, language: str = "en", extension: str = "") -> str:
    """Return the address of an edition, in the language or the format of its TimeGate."""
    if extension:
        return address.edition_data(kind, slug, number, extension)
    return address.edition(kind, slug, number, language)


def unreadable(request: HttpRequest, given: str) -> HttpResponse:
    """Answer 400 to a moment that is none (section 4.5.3)."""
    title = _("This moment cannot be read")
    detail = _(
        "Accept-Datetime is a moment in Greenwich such as “Tue, 24 Nov 2026 08:00:00 GMT”; "
        "“%(given)s” is not."
    )
    shown = given if len(given) <= 60 else f"{given[:60]}…"
    return problem(request, 400, title, detail % {"given": shown}, header=HEADER)
