"""How the application is set up and run; nothing here knows what a treaty is."""
