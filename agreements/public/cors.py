"""Scripts of other sites may read whatever the public can read (CORS, in the Fetch standard).

The package django-cors-headers would make every answer vary by `Origin`; here each is the same for
everybody, so that finished pages can be kept.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Handler = Callable[[HttpRequest], HttpResponse]

PREFLIGHT = {
    "Allow": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
"""What a browser is told that asks first: there is only reading, and for a day no need to ask."""


class CrossOrigin:
    """Middleware that opens all but the admin to scripts, without cookies or passwords.

    Under `*` no script can read what is sent with either.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            return self.get_response(request)
        if request.method == "OPTIONS":
            response = HttpResponse(status=204, headers=PREFLIGHT)
        else:
            response = self.get_response(request)
        response.headers["Access-Control-Allow-Origin"] = "*"
        # A 304 brings no headers that a script could read anew.
        if response.status_code != 304:
            response.headers["Access-Control-Expose-Headers"] = "*"
        return response
