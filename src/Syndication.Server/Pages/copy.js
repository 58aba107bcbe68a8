// Makes the copy buttons appear and work; pages do without it.
{
  const { copied } = document.currentScript.dataset;
  for (const button of document.querySelectorAll(".copy button")) {
    const field = button.previousElementSibling;
    const label = button.textContent;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      field.select();
      // Without https there is no clipboard object, but the older way still works.
      if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
      else document.execCommand("copy");
      button.textContent = copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
    button.classList.add("ready");
  }
}
