/** The form that a figure should have, in Vietnamese. */
export function figureForm(form: string | undefined): string {
  switch (form) {
    case 'ratio':
      return 'tỷ số của hai số nguyên, như 3/4';
    case 'money':
      return 'số tiền đồng, như 5.000.000 hoặc "5 triệu"';
    case 'money-parts':
      return 'số tiền đồng như 5.000.000 hoặc "5 triệu", cho cả tổng hoặc cho từng phần';
    case 'parts':
      return 'số nguyên, hoặc các phần như .nam=40 .nu=65';
    default:
      return 'số nguyên từ 0 trở lên';
  }
}
