/** The form that a figure should have, in English. Amounts are typed as Vietnamese texts write them. */
export function figureForm(form: string | undefined): string {
  switch (form) {
    case 'ratio':
      return 'a ratio of two whole numbers, such as 3/4';
    case 'money':
      return 'an amount in đồng, such as 5000000 or "5 triệu" (5 million)';
    case 'money-parts':
      return 'an amount in đồng such as 5000000, as a whole or by part';
    case 'parts':
      return 'a whole number, or its parts, such as .nam=40 .nu=65';
    default:
      return 'a whole number of 0 or more';
  }
}
