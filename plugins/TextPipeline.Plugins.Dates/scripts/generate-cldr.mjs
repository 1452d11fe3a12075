// Writes data/cldr/LANG.yaml from the Unicode CLDR. Run it where the two packages are installed, and commit what it writes:
//
//     npm install cldr-dates-full@48.2.0 cldr-core@48.2.0 older@npm:cldr-dates-full@31.0.1
//     node generate-cldr.mjs node_modules path/to/data/cldr
//
// Spellings that the CLDR has given up are still written, so names and relative words of the older release are added where the newer one has them nowhere.
// One file a language, with months, weekdays, units, relative words, parts of the day, link words and the order of digits, in the format of
// data/common.yaml. Region files of CLDR only add to `order DMY: REGIONS` where their order of digits differs from their language's.
import { readFileSync, readdirSync, writeFileSync, rmSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const [packages, target] = process.argv.slice(2);
const main = join(packages, "cldr-dates-full", "main");
const older = join(packages, "older", "main");
const olderVersion = JSON.parse(readFileSync(join(packages, "older", "package.json"), "utf8")).version;
const olderLocales = new Set(readdirSync(older));
const version = JSON.parse(readFileSync(join(packages, "cldr-dates-full", "package.json"), "utf8")).version;
const months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const units = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];
const dayParts = { morning1: 2, morning2: 2, afternoon1: 4, afternoon2: 4, evening1: 5, evening2: 5, night1: 6, night2: 6 };

class Table {
    entries = new Map();

    add(key, form) {
        form = (form ?? "").replace(/[\u200e\u200f\u061c]/g, "").replace(/[\u00a0\u202f]/g, " ").trim().replace(/\.$/, "");
        if (form && !/[\d,:{}#"()]/.test(form) && /\p{L}/u.test(form)) {
            const forms = this.entries.get(key) ?? this.entries.set(key, new Map()).get(key);
            forms.set(form.toLowerCase(), form);
        }
    }

    // Latin names are often typed without their accents.
    addLatin(key, form, full) {
        const plain = (form ?? "").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
        if (plain !== form && /^[a-z.' -]+$/i.test(plain) && !this.has(full, plain)) this.add(key, plain);
    }

    has(key, form) {
        return this.entries.get(key)?.has(form.toLowerCase().trim().replace(/\.$/, "")) ?? false;
    }

    // Names and relative words of an older release that this one has under no key.
    addOlder(table) {
        const known = new Set([...this.entries.values()].flatMap(forms => [...forms.keys()]));
        for (const [key, forms] of table.entries) {
            // Where words of deixis are known, "last week" is read word by word.
            const isRead = this.entries.has("last") && this.entries.has("next") && /^relative (week|month|quarter|year)/.test(key);
            if (isRead || !/^(month|weekday|meridiem|relative|unit|offset)[_ ]/.test(key)) continue;
            for (const [folded, form] of forms) {
                // One letter is too little to tell a name by.
                if (!known.has(folded) && [...form].length > 1) this.add(key, form);
            }
        }
    }

    toString() {
        return [...this.entries].map(([key, forms]) => `${key}: ${[...forms.values()].join(", ")}\n`).join("");
    }
}

function read(locale, file, folder = main) {
    return JSON.parse(readFileSync(join(folder, locale, file), "utf8")).main[locale].dates;
}

function patternOf(format) {
    return typeof format === "string" ? format : format._value;
}

function orderOf(calendar) {
    const short = patternOf(calendar.dateFormats.short);
    const [d, m, y] = ["d", "M", "y"].map(letter => short.indexOf(letter));
    return y < d && y < m ? "ymd" : m < d ? "mdy" : "dmy";
}

function addNames(table, calendar) {
    for (const context of ["format", "stand-alone"]) {
        for (const [width, suffix] of [["wide", ""], ["abbreviated", "_short"]]) {
            months.forEach(month => {
                const name = calendar.months[context][width][month];
                table.add("month_suffix", /^\d+(\D+)$/.exec(name)?.[1]);
                table.addLatin(`month${suffix} ${month}`, name, `month ${month}`);
                table.add(suffix && table.has(`month ${month}`, name) ? `month ${month}` : `month${suffix} ${month}`, name);
            });
            weekdays.forEach((weekday, i) => {
                const name = calendar.days[context][width][weekday];
                table.addLatin(`weekday${suffix} ${i + 1}`, name, `weekday ${i + 1}`);
                table.add(suffix && table.has(`weekday ${i + 1}`, name) ? `weekday ${i + 1}` : `weekday${suffix} ${i + 1}`, name);
            });
        }
    }
}

function addDayPeriods(table, calendar) {
    for (const context of ["format", "stand-alone"]) {
        for (const width of ["wide", "abbreviated"]) {
            const periods = calendar.dayPeriods[context][width];
            table.add("meridiem 0", periods.am);
            table.add("meridiem 1", periods.pm);
            table.add("named_time 12", periods.noon);
            table.add("named_time 0", periods.midnight);
            for (const [period, number] of Object.entries(dayParts)) {
                table.add(`day_part ${number}`, periods[period]);
            }
        }
    }
}

// The words of a unit's or weekday's deixis: what is left of "letzten Montag" without "Montag".
function addDeixis(table, phrase, name, key) {
    const [p, n] = [phrase ?? "", name ?? ""].map(text => ` ${text.toLowerCase()} `);
    const rest = !n.trim() || p.length <= n.length ? "" : p.startsWith(n) ? p.slice(n.length) : p.endsWith(n) ? p.slice(0, -n.length) : "";
    table.add(key, rest);
    return rest !== "";
}

// Units that stand before their number: "ŋkeke {0} si wo va yi", "baada ya sekunde {0}". What the patterns of both directions have before the number is
// the unit; what is left of either side tells the direction.
function addTurned(table, patterns) {
    const turned = new Set(), found = [];
    for (const unit of units) {
        const [past, future] = ["past", "future"].map(direction => patterns.filter(pattern => pattern.unit === unit && pattern.direction === direction && pattern.before));
        for (const one of past) {
            for (const other of future) {
                const [a, b] = [one, other].map(pattern => pattern.before.split(" "));
                let common = 0;
                while (common < a.length && common < b.length && a[a.length - 1 - common] === b[b.length - 1 - common]) common++;
                const [left, right] = [a, b].map(words => words.slice(0, words.length - common).join(" "));
                // Without a word on either side the two could not be told apart.
                if (common === 0 || (!left && !one.after) || (!right && !other.after) || (left === right && one.after === other.after)) continue;
                const [unitBehind, otherBehind] = [one.after, other.after].map(after => patterns.some(pattern => pattern.unit !== unit && pattern.after === after));
                if ((one.after && !unitBehind) || (other.after && !otherBehind)) continue;
                found.push([`unit ${unit}`, a.slice(a.length - common).join(" ")], ["ago_prefix", left], ["ahead_prefix", right], ["ago", one.after], ["ahead", other.after]);
                turned.add(one).add(other);
            }
        }
    }
    // Where only a few patterns are so, they are numerals of the language that stand behind, such as Hebrew's one and two.
    if (turned.size * 2 < patterns.length) return new Set();
    found.forEach(([key, form]) => table.add(key, form));
    return turned;
}

function addRelative(table, fields, calendar) {
    const prefixes = { past: new Set(), future: new Set() };
    const patterns = [];
    for (const unit of units) {
        for (const width of ["", "-short", "-narrow"]) {
            const field = fields[unit + width];
            if (!field) continue;
            table.add(`unit ${unit}`, field.displayName);
            for (let offset = -2; offset <= 2; offset++) {
                const phrase = field[`relative-type-${offset}`];
                if (unit === "hour" || unit === "minute" || unit === "second") {
                    // "This hour", "this minute" and "now" are the moment of writing.
                    if (offset === 0) table.add("relative second 0", phrase);
                    continue;
                }
                const isDeixis = unit !== "day" && Math.abs(offset) < 2
                    && addDeixis(table, phrase, field.displayName, ["last", "this", "next"][offset + 1]);
                if (width !== "-narrow" && !isDeixis) table.add(`relative ${unit} ${offset}`, phrase);
            }
            for (const direction of ["past", "future"]) {
                for (const pattern of Object.values(field[`relativeTime-type-${direction}`] ?? {})) {
                    const parts = pattern.split("{0}");
                    if (parts.length !== 2 || /^[-+]/.test(pattern)) continue;
                    const [before, after] = parts.map(part => part.trim());
                    patterns.push({ unit, direction, before, after });
                    if (before) prefixes[direction].add(before);
                }
            }
        }
    }
    const turned = addTurned(table, patterns);
    const straight = patterns.filter(pattern => !turned.has(pattern) && pattern.after);
    const isTelling = ({ direction, before }) => before && !prefixes[direction === "past" ? "future" : "past"].has(before);
    const signOf = ({ direction }) => direction === "past" ? -1 : 1;
    const addPrefix = ({ direction, before }) => table.add(direction === "past" ? "ago_prefix" : "ahead_prefix", before);
    for (const pattern of straight.filter(isTelling)) {
        addPrefix(pattern);
        table.add(`unit ${pattern.unit}`, pattern.after);
        if (pattern.after.includes(" ")) table.add(`offset ${pattern.unit} ${signOf(pattern)}`, pattern.after);
    }
    // A unit alone tells no direction: without the word before it, "3 days" is a duration.
    const isBare = ({ unit, direction, after }) => after === fields[unit].displayName
        || straight.some(other => other.unit === unit && other.direction !== direction && other.after === after);
    const isMostly = ({ direction, before }) => straight.filter(other => other.before === before && other.direction === direction).length * 2
        > straight.filter(other => other.before === before).length;
    for (const pattern of straight.filter(pattern => !isTelling(pattern))) {
        if (!isBare(pattern)) table.add(`offset ${pattern.unit} ${signOf(pattern)}`, pattern.after);
        else if (isMostly(pattern)) addPrefix(pattern);
    }
    if (turned.size > 0) table.unitsFirst = true;
    for (const weekday of weekdays) {
        for (const width of ["", "-short"]) {
            const field = fields[weekday + width];
            for (const name of [calendar.days.format.wide[weekday], calendar.days["stand-alone"].wide[weekday], calendar.days.format.abbreviated[weekday]]) {
                [-1, 0, 1].forEach(offset => addDeixis(table, field?.[`relative-type-${offset}`], name, ["last", "this", "next"][offset + 1]));
            }
        }
    }
}

// Letters between the fields of the long patterns: "d 'de' MMMM", "y年M月d日", "MMMM d, y 'at' h".
function addPatterns(table, calendar) {
    const patterns = [...["full", "long", "medium"].map(width => patternOf(calendar.dateFormats[width])),
        ...["yMMMM", "yMMMd", "yMMM", "MMMMd", "yM", "MMMd", "Md", "yMd", "y"].map(skeleton => calendar.dateTimeFormats.availableFormats[skeleton] ?? "")];
    for (const pattern of patterns) {
        const pieces = [...pattern.matchAll(/([GyYMLdEec]+)|'([^']*)'|([^GyYMLdEec']+)/g)].map(match => ({ field: match[1], literal: match[2] ?? match[3] }));
        pieces.forEach((piece, i) => {
            const words = (piece.literal ?? "").split(/[^\p{L}\p{M}'’]+/u).filter(Boolean);
            let before = pieces.slice(0, i).reverse().find(other => other.field)?.field ?? "";
            const isNumeric = before[0] === "y" || before[0] === "d" || ((before[0] === "M" || before[0] === "L") && before.length < 3);
            const sticks = isNumeric && /^\s?[\p{L}\p{M}]/u.test(piece.literal ?? "") && !pieces.slice(i).some(other => other.field) || /^[\p{L}\p{M}]/u.test(pieces[i - 1]?.field ? piece.literal ?? "" : "");
            for (const word of words) {
                if (sticks && isNumeric && before[0] === "y") table.add("year_suffix", word);
                else if (sticks && isNumeric && before[0] === "d" && /[\u3000-\u9fff\uac00-\ud7af]/.test(word)) table.add("day_suffix", word);
                else if (sticks && isNumeric && before[0] !== "d") table.add("month_suffix", word);
                else table.add("link", word);
            }
        });
    }
    for (const width of ["full", "long"]) {
        const glue = patternOf(calendar["dateTimeFormats-atTime"]?.standard?.[width] ?? calendar.dateTimeFormats[width]);
        for (const literal of glue.matchAll(/'([^']*)'/g)) table.add("clock 1", literal[1]);
    }
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const locales = readdirSync(main);
for (const locale of locales.filter(name => /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(name))) {
    const calendar = read(locale, "ca-gregorian.json").calendars.gregorian;
    const table = new Table();
    addNames(table, calendar);
    addDayPeriods(table, calendar);
    addRelative(table, read(locale, "dateFields.json").fields, calendar);
    addPatterns(table, calendar);
    if (olderLocales.has(locale)) {
        const names = new Table(), gregorian = read(locale, "ca-gregorian.json", older).calendars.gregorian;
        addNames(names, gregorian);
        addDayPeriods(names, gregorian);
        addRelative(names, read(locale, "dateFields.json", older).fields, gregorian);
        table.addOlder(names);
    }
    const order = orderOf(calendar);
    const writes = [/\d?d+\.\s?M/.test(patternOf(calendar.dateFormats.short)) ? "dots" : "", /M{3,}.*d/.test(patternOf(calendar.dateFormats.long)) ? "month_first" : "", table.unitsFirst ? "units_first" : ""].filter(Boolean);
    const regions = new Map();
    for (const other of locales.filter(name => new RegExp(`^${locale}-[A-Z0-9]{2,3}$`).test(name))) {
        const own = orderOf(read(other, "ca-gregorian.json").calendars.gregorian);
        if (own !== order) regions.set(own, [...(regions.get(own) ?? []), other.slice(locale.length + 1)]);
    }
    const text = `# Unicode CLDR ${version} and ${olderVersion}, Unicode License v3; generated, do not edit.\norder: ${order}\n`
        + [...regions].map(([own, list]) => `order ${own}: ${list.join(", ")}\n`).join("")
        + (writes.length ? `writes: ${writes.join(", ")}\n` : "") + table;
    // Locales whose months are root's "M01" have nothing to tell.
    if (calendar.months.format.wide["1"] !== "M01") writeFileSync(join(target, `${locale}.yaml`), text);
}
