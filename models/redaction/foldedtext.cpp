#include "models/redaction/foldedtext.h"

#include <QHash>

#include <array>
#include <cstring>

namespace vigie::redaction {
namespace {

constexpr char otherUpper = '\xC9';
constexpr char otherLower = '\xE9';
constexpr char otherSymbol = '\xB7';

/// Letters without a decomposition that are read as Latin ones. Case-consistent: what holds for the capital holds for the
/// small letter, so that folding one spelling of a Cyrillic or Greek name equals folding the other.
const char *lookAlike(char32_t lower)
{
    switch (lower) {
    case 0x00E6:
        return "ae";
    case 0x0153:
        return "oe";
    case 0x00DF:
        return "ss";
    case 0x00F8:
        return "o";
    case 0x0142:
        return "l";
    case 0x0111:
    case 0x00F0:
        return "d";
    case 0x00FE:
        return "th";
    case 0x0131:
    case 0x0456:
    case 0x03B9:
    case 0x04CF:
        return "i";
    case 0x0251:
    case 0x0430:
    case 0x03B1:
        return "a";
    case 0x0261:
        return "g";
    case 0x0432:
    case 0x03B2:
        return "b";
    case 0x0441:
    case 0x03F2:
        return "c";
    case 0x0501:
        return "d";
    case 0x0435:
    case 0x0454:
    case 0x03B5:
        return "e";
    case 0x043D:
    case 0x04BB:
    case 0x03B7:
        return "h";
    case 0x0458:
        return "j";
    case 0x043A:
    case 0x03BA:
        return "k";
    case 0x043C:
    case 0x03BC:
        return "m";
    case 0x03BD:
        return "n";
    case 0x043E:
    case 0x03BF:
    case 0x0585:
        return "o";
    case 0x0440:
    case 0x03C1:
        return "p";
    case 0x051B:
        return "q";
    case 0x0455:
        return "s";
    case 0x0442:
    case 0x03C4:
        return "t";
    case 0x051D:
        return "w";
    case 0x0445:
    case 0x03C7:
        return "x";
    case 0x0443:
    case 0x03C5:
    case 0x04AF:
        return "y";
    case 0x03B6:
        return "z";
    default:
        return nullptr;
    }
}

bool isApostrophe(char32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x00B4 || c == '`' || c == 0x2032 || c == 0x201B
        || c == 0xFF07;
}

bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

char symbolShape(char32_t c)
{
    if (c < 0x80)
        return static_cast<char>(c);
    if (c == 0x20AC)
        return '\x80';
    if (c == 0xA3)
        return '\xA3';
    if (c == 0xB0 || c == 0xBA)
        return '\xB0';
    return otherSymbol;
}

/// Stands for itself in both forms, but for its case.
constexpr bool isPlainAscii(char16_t c)
{
    return ((c >= 0x20 && c < 0x80) || c == '\n') && c != '[' && c != '=' && c != '`';
}

/// Units that one vector instruction looks at (vectors of GCC and Clang, on every processor).
constexpr std::size_t block = 8;
using Units = std::uint16_t __attribute__((vector_size(block * 2)));
using Shapes = std::uint8_t __attribute__((vector_size(block)));

Units unitsAt(const char16_t *at)
{
    Units units;
    std::memcpy(&units, at, sizeof units);
    return units;
}

bool isPlainBlock(const char16_t *at)
{
    const Units c = unitsAt(at);
    const auto others = ((c < 0x20) & (c != '\n')) | (c >= 0x80) | (c == '[') | (c == '=') | (c == '`');
    std::array<std::uint64_t, 2> words;
    std::memcpy(words.data(), &others, sizeof others);
    return (words[0] | words[1]) == 0;
}

/// Plain units become small letters, and their shape.
void foldBlock(const char16_t *units, char16_t *folded, char *shape)
{
    const Units c = unitsAt(units);
    const Units lower = c + (static_cast<Units>((c >= 'A') & (c <= 'Z')) & 32);
    const auto shapes = __builtin_convertvector(c, Shapes);
    std::memcpy(folded, &lower, sizeof lower);
    std::memcpy(shape, &shapes, sizeof shapes);
}

/// What one character becomes; of more units than fit `count` says nothing.
struct Folding {
    static constexpr std::size_t most = 3;
    std::array<char16_t, most> units{};
    std::array<char, most> shapes{};
    std::uint8_t count = 0;
    bool fits = true;

    void add(char16_t unit, char shape)
    {
        if (count == most) {
            fits = false;
            return;
        }
        units[count] = unit;
        shapes[count++] = shape;
    }
};

/// Calls `put(unit, shape)` for each of a decomposed character.
template <typename Put>
void foldPart(char32_t part, Put put)
{
    if (QChar::isMark(part) || isInvisible(part))
        return;
    const int digit = QChar::digitValue(part);
    if (digit >= 0) {
        put(static_cast<char16_t>('0' + digit), static_cast<char>('0' + digit));
        return;
    }
    const bool upper = QChar::isUpper(part) || QChar::isTitleCase(part);
    const char32_t lower = QChar::toCaseFolded(part);
    if (const char *ascii = lookAlike(lower)) {
        for (; *ascii; ++ascii)
            put(static_cast<char16_t>(*ascii), static_cast<char>(upper ? *ascii - 32 : *ascii));
    } else if (lower < 0x80) {
        const auto letter = static_cast<char>(lower);
        const bool isLetter = letter >= 'a' && letter <= 'z';
        put(static_cast<char16_t>(lower), isLetter && upper ? static_cast<char>(letter - 32) : letter);
    } else if (QChar::isLetterOrNumber(part)) {
        // Scripts without case have no small letters to tell a name by: all their words count as capitalised.
        const bool caseless = !upper && !QChar::isLower(part) && QChar::isLetter(part);
        const char shape = upper || caseless ? otherUpper : otherLower;
        if (lower > 0xFFFF) {
            put(QChar::highSurrogate(lower), shape);
            put(QChar::lowSurrogate(lower), shape);
        } else {
            put(static_cast<char16_t>(lower), shape);
        }
    } else {
        put(lower > 0xFFFF ? u'\u00B7' : static_cast<char16_t>(lower), symbolShape(lower));
    }
}

/// The same for any character beyond ASCII that is visible.
template <typename Put>
void foldCharacter(char32_t c, Put put)
{
    if (isApostrophe(c))
        put(u'\'', '\'');
    else if (c == 0x2028 || c == 0x2029 || c == 0x85)
        put(u'\n', '\n');
    else if (QChar::isSpace(c))
        put(u' ', ' ');
    else if (QChar::category(c) == QChar::Punctuation_Dash || c == 0x2212)
        put(u'-', '-');
    else
        for (const char32_t part : QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toStdU32String())
            foldPart(part, put);
}

/// Those of Latin letters and of general punctuation, made once: asking Qt for one costs more than all the rest of a word.
const Folding *knownFolding(char32_t c)
{
    struct Block {
        char32_t first;
        char32_t end;
        std::vector<Folding> foldings = {};
    };
    static const std::array<Block, 2> blocks = [] {
        std::array<Block, 2> made{Block{0xA0, 0x250}, Block{0x2010, 0x20C0}};
        for (Block &block : made) {
            for (char32_t known = block.first; known < block.end; ++known) {
                Folding folding;
                foldCharacter(known, [&folding](char16_t unit, char shape) { folding.add(unit, shape); });
                folding.fits = folding.fits && !isInvisible(known) && !QChar::isMark(known);
                block.foldings.push_back(folding);
            }
        }
        return made;
    }();
    for (const Block &one : blocks) {
        if (c >= one.first && c < one.end && one.foldings[c - one.first].fits)
            return &one.foldings[c - one.first];
    }
    return nullptr;
}

/// Length of a token in brackets at `at`, e.g. "[PERSON_2]", or 0. Bounded look-ahead.
qsizetype tokenLength(QStringView input, qsizetype at)
{
    qsizetype i = at + 1;
    const qsizetype last = std::min(input.size(), at + 40);
    while (i < last && ((input[i] >= u'A' && input[i] <= u'Z') || input[i] == u'_'))
        ++i;
    if (i < at + 3 || input[i - 1] != u'_')
        return 0;
    const qsizetype digits = i;
    while (i < last && input[i] >= u'0' && input[i] <= u'9')
        ++i;
    return i > digits && i < last && input[i] == u']' ? i + 1 - at : 0;
}

/// `unit(i)` is the folded unit.
template <typename Unit>
void cutWords(const std::string &shape, Unit unit, std::vector<Word> &words)
{
    words.clear();
    words.reserve(shape.size() / 5 + 1);
    const char *const bytes = shape.c_str(); // what ends it is of no word
    const std::size_t size = shape.size();
    const auto kindAt = [bytes](std::size_t i) { return shapeKind(bytes[i]); };
    bool line = true;
    std::size_t number = 0; // the last word with digits
    for (std::size_t i = 0; i < size;) {
        unsigned kind = shapeKind(bytes[i]);
        if (kind == OtherShape) {
            line |= bytes[i] == '\n';
            ++i;
            continue;
        }
        const std::size_t start = i;
        WordHash hash;
        unsigned any = kind;
        unsigned hump = 0;
        hash.add(unit(i++));
        while ((kind = kindAt(i)) == LowerShape) // most words are nothing else
            hash.add(unit(i++));
        if (i > start + 1)
            any |= LowerShape;
        for (unsigned last = i > start + 1 ? unsigned{LowerShape} : any; kind != OtherShape; kind = kindAt(i)) {
            hash.add(unit(i++));
            any |= kind;
            hump |= kind & ~last;
            last = kind;
        }
        words.push_back({start, i, hash.value(), (any & DigitShape) != 0, any == UpperShape, (hump & UpperShape) != 0,
                         isUpperShape(bytes[start]), line});
        if (words.back().digits) {
            words[number].toNumber = static_cast<std::uint32_t>(words.size() - 1 - number);
            number = words.size() - 1;
        }
        line = false;
    }
}

} // namespace

void FoldedText::place(qsizetype start, qsizetype end)
{
    Piece &last = m_pieces.back();
    const bool goesOn = last.length == 1 && end - start == 1 && last.start + static_cast<qsizetype>(m_size - last.unit) == start;
    if (goesOn)
        return;
    if (last.unit == m_size)
        last = {m_size, start, end - start}; // nothing was put there yet
    else
        m_pieces.push_back({m_size, start, end - start});
}

void FoldedText::lengthen(qsizetype end)
{
    const std::size_t unit = m_size - 1;
    const qsizetype start = inputStart(unit);
    if (m_pieces.back().unit == unit)
        m_pieces.back().length = end - start;
    else
        m_pieces.push_back({unit, start, end - start});
}

void FoldedText::makeRoom(std::size_t units)
{
    if (m_size + units <= m_folded.size())
        return;
    const std::size_t more = m_size + units + m_size / 2;
    m_folded.resize(more);
    m_shape.resize(more);
}

void FoldedText::put(char16_t folded, char shape, qsizetype start, qsizetype end)
{
    place(start, end);
    makeRoom(1);
    m_folded[m_size] = folded;
    m_shape[m_size++] = shape;
}

qsizetype FoldedText::putPlain(QStringView input, qsizetype from)
{
    const char16_t *const units = input.utf16();
    const qsizetype size = input.size();
    if (from == size || !isPlainAscii(units[from]))
        return from;
    place(from, from + 1);
    makeRoom(static_cast<std::size_t>(size - from));
    char16_t *folded = m_folded.data() + m_size;
    char *shape = m_shape.data() + m_size;
    qsizetype at = from;
    for (; at + qsizetype(block) <= size && isPlainBlock(units + at); at += qsizetype(block)) {
        foldBlock(units + at, folded, shape);
        folded += block;
        shape += block;
    }
    for (; at < size && isPlainAscii(units[at]); ++at) {
        const char16_t c = units[at];
        *shape++ = static_cast<char>(c);
        *folded++ = static_cast<char16_t>(c + (c >= u'A' && c <= u'Z' ? 32 : 0));
    }
    m_size += static_cast<std::size_t>(at - from);
    return at;
}

void FoldedText::read(QStringView input)
{
    forget();
    makeRoom(static_cast<std::size_t>(input.size()));
    QHash<char32_t, Folding> foldings; // of what no table knows
    for (qsizetype i = 0; i < input.size();) {
        i = putPlain(input, i);
        if (i == input.size())
            break;
        const qsizetype start = i;
        char32_t c = input[i].unicode();
        ++i;
        if (const Folding *known = knownFolding(c)) {
            for (std::size_t n = 0; n < known->count; ++n)
                put(known->units[n], known->shapes[n], start, i);
            continue;
        }
        if (QChar::isHighSurrogate(c) && i < input.size() && input[i].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(static_cast<char16_t>(c), input[i].unicode());
            ++i;
        }
        if (c == '[') {
            if (const qsizetype length = tokenLength(input, start)) {
                i = start + length;
                put(u'\u0001', '\x01', start, i);
                continue;
            }
        }
        if (c < 0x80) {
            if (c == '=' && i < input.size() && (input[i] == u'\n' || input[i] == u'\r')) {
                // A soft line break that quoted-printable left behind.
                if (input[i] == u'\r')
                    ++i;
                if (i < input.size() && input[i] == u'\n')
                    ++i;
                continue;
            }
            if (c == '\r' && i < input.size() && input[i] == u'\n')
                ++i; // one end of line
            if (c >= 'A' && c <= 'Z')
                put(static_cast<char16_t>(c + 32), static_cast<char>(c), start, i);
            else if (c == '\n' || c == '\r' || c == '\f' || c == '\v')
                put(u'\n', '\n', start, i);
            else if (c == '\t')
                put(u' ', ' ', start, i);
            else if (c == '`')
                put(u'\'', '\'', start, i);
            else
                put(static_cast<char16_t>(c), static_cast<char>(c), start, i);
            continue;
        }
        if (isInvisible(c) || QChar::isMark(c)) {
            if (m_size > 0 && (m_shape[m_size - 1] == '\x01' || isWordShape(m_shape[m_size - 1])))
                lengthen(i);
            continue;
        }
        auto found = foldings.constFind(c);
        if (found == foldings.constEnd()) {
            Folding folding;
            foldCharacter(c, [&folding](char16_t unit, char shape) { folding.add(unit, shape); });
            found = foldings.insert(c, folding);
        }
        if (found->fits) {
            for (std::size_t n = 0; n < found->count; ++n)
                put(found->units[n], found->shapes[n], start, i);
        } else {
            foldCharacter(c, [&](char16_t unit, char shape) { put(unit, shape, start, i); });
        }
    }
    m_folded.resize(m_size);
    m_shape.resize(m_size);
}

void FoldedText::forget()
{
    std::fill(m_folded.begin(), m_folded.end(), u'\0');
    std::fill(m_shape.begin(), m_shape.end(), '\0');
    m_folded.clear();
    m_shape.clear();
    m_size = 0;
    m_pieces.assign(1, {});
}

void readWords(const FoldedText &text, std::vector<Word> &words)
{
    cutWords(
        text.shape(), [folded = text.folded().data()](std::size_t i) { return folded[i]; }, words);
}

std::vector<Word> wordsOf(const FoldedText &text)
{
    std::vector<Word> words;
    readWords(text, words);
    return words;
}

std::vector<Word> wordsOf(const std::string &shape)
{
    std::vector<Word> words;
    const auto unit = [&shape](std::size_t i) {
        const auto letter = static_cast<char16_t>(static_cast<unsigned char>(shape[i]));
        return static_cast<char16_t>(isUpperShape(shape[i]) ? letter + 32 : letter);
    };
    cutWords(shape, unit, words);
    return words;
}

std::u16string_view view(const FoldedText &text, const Word &word)
{
    return std::u16string_view(text.folded()).substr(word.start, word.end - word.start);
}

std::vector<std::u16string> foldedWords(const QString &value)
{
    const FoldedText text(value);
    std::vector<std::u16string> result;
    for (const Word &word : wordsOf(text))
        result.emplace_back(view(text, word));
    return result;
}

QString foldedValue(const QString &value)
{
    const FoldedText text(value.trimmed());
    return QString::fromStdU16String(text.folded());
}

std::u16string squeezed(const QString &value)
{
    std::u16string result;
    for (const std::u16string &word : foldedWords(value))
        result += word;
    return result;
}

} // namespace vigie::redaction
