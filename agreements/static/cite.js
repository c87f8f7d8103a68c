// A button beside each citation that copies it, where the browser lets a page do so.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const section = document.querySelector("#cite .cite");
  if (!section || !navigator.clipboard) return;
  for (const figure of section.querySelectorAll("figure")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain noprint";
    button.lang = document.documentElement.lang;
    button.textContent = section.dataset.copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(figure.querySelector("blockquote").textContent.trim());
      button.textContent = section.dataset.copied;
    });
    figure.querySelector("figcaption").append(" ", button);
  }
});
