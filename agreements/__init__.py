"""The Uzbekistan–Kazakhstan Treaty Record: the one application."""
