// Samples of code become tabs; the language that was chosen last is remembered and shown everywhere. Without this file
// they stand below each other.
"use strict";
(() => {
  const KEPT = "nexus.samples";
  let number = 0;

  const chosen = () => {
    try { return localStorage.getItem(KEPT); } catch { return null; }
  };

  const show = (group, language) => {
    const tabs = [...group.querySelectorAll("[role=tab]")];
    const wanted = tabs.some((tab) => tab.dataset.for === language) ? language : tabs[0].dataset.for;
    for (const tab of tabs) {
      const here = tab.dataset.for === wanted;
      tab.setAttribute("aria-selected", here);
      tab.tabIndex = here ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !here;
    }
  };

  const choose = (tab) => {
    const before = tab.getBoundingClientRect().top;
    try { localStorage.setItem(KEPT, tab.dataset.for); } catch { /* not kept, then */ }
    for (const group of document.querySelectorAll(".samples.tabbed")) show(group, tab.dataset.for);
    window.scrollBy(0, tab.getBoundingClientRect().top - before); // others above it may have grown
  };

  const build = (group) => {
    number += 1;
    const list = document.createElement("div");
    list.className = "tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Language of the sample");
    for (const panel of group.querySelectorAll("figure")) {
      const { language, title } = panel.dataset;
      const tab = document.createElement("button");
      tab.type = "button";
      tab.id = `tab-${number}-${language}`;
      tab.dataset.for = language;
      tab.textContent = title;
      panel.id = `sample-${number}-${language}`;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      panel.querySelector("figcaption").hidden = true;
      const copy = panel.querySelector("[data-copy-code]");
      if (copy && navigator.clipboard) copy.hidden = false;
      list.append(tab);
    }
    group.prepend(list);
    group.classList.add("tabbed");
    show(group, chosen());
  };

  const enhance = (root) => {
    for (const group of root.querySelectorAll(".samples:not(.tabbed)")) build(group);
  };

  document.addEventListener("click", (event) => {
    const tab = event.target.closest(".samples [role=tab]");
    if (tab) choose(tab);
  });

  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest(".samples [role=tab]");
    if (!tab) return;
    const tabs = [...tab.parentElement.children];
    const at = tabs.indexOf(tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const other = tabs[(next + tabs.length) % tabs.length];
    other.focus();
    choose(other);
  });

  document.addEventListener("nexus:samples", (event) => enhance(event.target));
  enhance(document);
})();
