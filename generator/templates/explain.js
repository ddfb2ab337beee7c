// What works without: every link goes to its lines, and :target marks them. This only marks them on the way.
for (const [enter, leave] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  const mark = (event, isLit) => {
    const link = event.target.closest?.('a[href^="#f"]');
    if (link) document.getElementById(link.hash.slice(1))?.classList.toggle("lit", isLit);
  };
  document.addEventListener(enter, (event) => mark(event, true));
  document.addEventListener(leave, (event) => mark(event, false));
}
