"""Django looks for models here; they live in desk and shelf."""
