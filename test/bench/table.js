/** Numbers as words, and the table. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** Median, and between what the middle half lies. */
export function milliseconds(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  const digits = median(numbers) < 20 ? 2 : 0;
  return `${median(numbers).toFixed(digits)} ms (${at(0.25).toFixed(digits)}–${at(0.75).toFixed(digits)}, n ${numbers.length})`;
}

export const mark = (met) => (met === undefined ? '' : met ? 'met' : 'NOT MET');

export function print(rows) {
  const all = [['what', 'measured: median (middle half, count)', 'budget', ''], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd();
  console.log([line(all[0]), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(line)].join('\n'));
}
