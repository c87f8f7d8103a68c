"""The whole record to take away: what there is, and each download."""

import os

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.downloads import publication
from agreements.shelf.snapshot import snapshot

from .. import errors
from ..filters import Query
from ..furniture import shown
from ..pages import data
from ..representations import RECORD

# Downloads are made when the operator says so: what is offered does not follow from the log.
ASK_AGAIN = "no-cache"


@require_safe
def page(request: HttpRequest, language: str) -> HttpResponse:
    """What there is to take away, how large, of when, and how to prove it."""
    query = Query.of(request)
    with snapshot():
        offered = publication.offered()
    context = {
        "page": data.page(offered and offered.manifest, language),
        "query": query,
        "formats": [each.name for each in RECORD.values()],
    }
    response = shown(request, "public/data.html", context, query.http_status)
    response["Cache-Control"] = ASK_AGAIN
    return response


@require_safe
def download(request: HttpRequest, download: str) -> HttpResponseBase:
    """The bytes of a download; its ETag is their SHA-256."""
    try:
        with snapshot():
            told, file = publication.opened(download)
    except FileNotFoundError as error:
        raise errors.Missing(_("No download of this name is offered.")) from error
    etag, modified = f'"{told.sha256}"', int(os.fstat(file.fileno()).st_mtime)
    headers = {"ETag": etag, "Last-Modified": http_date(modified), "Cache-Control": ASK_AGAIN}
    known = get_conditional_response(request, etag, modified, HttpResponse(headers=headers))
    if known.status_code != 200:
        file.close()
        return known
    return FileResponse(file, filename=told.name, content_type=told.media_type, headers=headers)
