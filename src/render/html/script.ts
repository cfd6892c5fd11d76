/**
 * The only script of the page: it narrows the table of entries. Without it the page says the same. It puts
 * nothing into the page, it only hides rows. Tone marks and case do not matter.
 */
export const script = `(() => {
  const form = document.querySelector('.filters');
  const rows = [...document.querySelectorAll('.entries tbody tr')];
  if (!form) return;
  const fold = (text) => text.normalize('NFD').replace(/\\p{Mn}/gu, '').replace(/[\\u0111\\u0110]/g, 'd').toLowerCase();
  const texts = rows.map((row) => fold(row.textContent));
  const count = form.querySelector('output span');
  const narrow = () => {
    const { unit, content, words } = form.elements;
    const wanted = fold(words.value.trim()).split(/\\s+/);
    let shown = 0;
    rows.forEach((row, i) => {
      const fits = (!unit.value || row.dataset.unit === unit.value)
        && (!content.value || row.dataset.content === content.value)
        && wanted.every((word) => texts[i].includes(word));
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = String(shown);
  };
  form.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row?.hidden) { form.reset(); narrow(); row.scrollIntoView(); }
  });
  form.hidden = false;
})();`;
