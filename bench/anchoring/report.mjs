/** What the results come to: tables and targets. */

/** The results by one of their values (Object.groupBy is not in Node 20). */
export function by(results, key) {
  const groups = {};
  for (const result of results) {
    groups[result[key]] ??= [];
    groups[result[key]].push(result);
  }
  return groups;
}

const share = (results, matches) =>
  results.length === 0 ? Number.NaN : (100 * results.filter(matches).length) / results.length;

export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}

export const rounded = (value, digits = 1) => (Number.isNaN(value) ? '–' : value.toFixed(digits));

function summary(results) {
  const survivors = results.filter(({ gone }) => !gone);
  const deleted = results.filter(({ gone }) => gone);
  return {
    cases: results.length,
    'exact %': share(survivors, ({ outcome }) => outcome === 'exact'),
    'touching %': share(survivors, ({ outcome }) => outcome === 'touching'),
    'wrong %': share(survivors, ({ outcome }) => outcome === 'wrong'),
    'missing %': share(survivors, ({ outcome }) => outcome === 'missing' || outcome === 'error'),
    'deleted: not found %': share(deleted, ({ outcome }) => outcome === 'exact'),
    'describe ms': quantile(
      results.map(({ describing }) => describing),
      0.5,
    ),
    'find ms': quantile(
      results.map(({ finding }) => finding),
      0.5,
    ),
    'find p95': quantile(
      results.map(({ finding }) => finding),
      0.95,
    ),
    bytes: quantile(
      results.map(({ bytes }) => bytes),
      0.5,
    ),
  };
}

/** Prints a table with a row for each group of results. */
export function print(title, groups) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      Object.entries(groups).map(([name, results]) => [
        name,
        Object.fromEntries(
          Object.entries(summary(results)).map(([key, value]) => [
            key,
            key === 'cases' || key === 'bytes' ? value : rounded(value, key.includes('ms') ? 2 : 1),
          ]),
        ),
      ]),
    ),
  );
}

/** Compares with the targets, prints each, and answers whether all are met. */
export function verdict(own, batches) {
  const all = summary(own);
  const long = summary(own.filter(({ length }) => length === 200_000));
  const fifty = quantile(
    batches.map(({ milliseconds }) => milliseconds),
    0.5,
  );
  const targets = [
    ['recovered exactly, %', all['exact %'], '≥', 98],
    ['in a wrong place, %', all['wrong %'], '≤', 0.5],
    ['deleted and "not found", %', all['deleted: not found %'], '≥', 97],
    ['median find on 200,000 characters, ms', long['find ms'], '≤', 15],
    ['50 reports on that page, ms', fifty, '≤', 40],
  ];
  console.log('\nTargets');
  let met = true;
  for (const [what, value, sign, limit] of targets) {
    const reached = Number.isNaN(value) || (sign === '≥' ? value >= limit : value <= limit);
    met &&= reached;
    console.log(`${reached ? 'met   ' : 'MISSED'} ${what}: ${rounded(value)} (${sign} ${limit})`);
  }
  return met;
}
