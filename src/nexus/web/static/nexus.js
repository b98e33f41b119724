// Small comforts. Every page works without this file.
"use strict";
(() => {
  const toast = (text) => {
    const box = document.getElementById("toast");
    if (!box) return;
    box.textContent = text;
    clearTimeout(toast.timer);
    toast.timer = setTimeout(() => { box.textContent = ""; }, 2500);
  };

  const copy = async (text) => {
    await navigator.clipboard.writeText(text);
    toast(document.body.dataset.copied);
  };

  const showCopyButtons = () => {
    if (!navigator.clipboard) return;
    for (const button of document.querySelectorAll("[data-copy-from], [data-copy-code]")) button.hidden = false;
  };

  const prepare = () => {
    showCopyButtons();
    const focus = document.querySelector("[data-focus]");
    if (focus) focus.focus();
  };

  // A confirmation opens as a popover without script; with it, as a modal dialog that keeps the focus.
  const openDialog = (event, id) => {
    const dialog = document.getElementById(id);
    if (!dialog || !dialog.showModal) return;
    event.preventDefault();
    dialog.removeAttribute("popover");
    dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.dialog) openDialog(event, button.dataset.dialog);
    else if ("close" in button.dataset) closeDialog(event, button);
    else if (button.dataset.copyFrom) copy(document.getElementById(button.dataset.copyFrom).textContent);
    else if ("copyCode" in button.dataset) copy(button.closest("figure").querySelector("code").textContent);
  });

  const closeDialog = (event, button) => {
    const dialog = button.closest("dialog[open]");
    if (!dialog) return;
    event.preventDefault();
    dialog.close();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const search = document.querySelector("[data-slash]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  document.addEventListener("htmx:after:swap", prepare);
  prepare();
})();
