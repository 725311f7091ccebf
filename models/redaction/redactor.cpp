#include "models/redaction/redactor.h"

#include "models/redaction/names.h"
#include "models/redaction/overlaps.h"
#include "models/redaction/tokenregistry.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

/// What is hidden so far, in units of the input.
class Cover
{
public:
    /// REQUIRES the input to outlive what is asked.
    void read(const QString &input)
    {
        m_input = input;
        m_hidden.assign(static_cast<std::size_t>(input.size()), 0);
        m_spans.clear();
    }

    /// By units: 0 where the text is readable, see hiddenAddress.
    [[nodiscard]] const std::vector<char> &hidden() const { return m_hidden; }
    [[nodiscard]] bool isHidden(qsizetype at) const { return m_hidden[static_cast<std::size_t>(at)] != 0; }

    /// Hides what is still readable of [start, end), calling `token` once there is something to hide.
    template <typename GiveToken>
    void hide(qsizetype start, qsizetype end, TokenCategory category, GiveToken token)
    {
        Token given;
        forEachReadable(start, end, category, [&](qsizetype from, qsizetype to) {
            if (given.isEmpty())
                given = token();
            m_spans.push_back({{from, to, category, given}, nullptr});
        });
    }
    /// The same under a token that is given later, in the order of reading.
    void hide(qsizetype start, qsizetype end, const Candidate &pattern)
    {
        forEachReadable(start, end, pattern.category, [&](qsizetype from, qsizetype to) {
            m_spans.push_back({{from, to, pattern.category, {}}, &pattern});
        });
    }

    /// Hides what is readable of each range as part of the span beside it.
    void extend(const FoldedText &text, const std::vector<Candidate> &parts)
    {
        constexpr qsizetype nearby = 3; // ", "
        if (parts.empty())
            return;
        sort();
        for (const Candidate &part : parts) {
            const qsizetype start = text.inputStart(part.from);
            const qsizetype end = text.inputEnd(part.to);
            const auto behind = std::lower_bound(m_spans.begin(), m_spans.end(), end,
                                                 [](const Hidden &a, qsizetype at) { return a.span.start < at; });
            const bool leads = behind != m_spans.end() && behind->span.start - end <= nearby;
            if (!leads && (behind == m_spans.begin() || start - std::prev(behind)->span.end > nearby))
                continue;
            Span &span = leads ? behind->span : std::prev(behind)->span;
            span.start = std::min(span.start, start);
            span.end = std::max(span.end, end);
            const char mark = span.category == TokenCategory::Address ? hiddenAddress : 1;
            std::fill(m_hidden.begin() + start, m_hidden.begin() + end, mark);
        }
        removeCovered();
    }

    /// Sorted; `token` is asked for what has none.
    template <typename GiveToken>
    [[nodiscard]] std::vector<Span> spans(GiveToken token)
    {
        sort();
        std::vector<Span> result;
        result.reserve(m_spans.size());
        for (Hidden &hidden : m_spans) {
            if (hidden.pattern)
                hidden.span.token = token(*hidden.pattern);
            result.push_back(std::move(hidden.span));
        }
        return result;
    }

private:
    struct Hidden {
        Span span;
        const Candidate *pattern = nullptr;
    };

    void sort()
    {
        std::sort(m_spans.begin(), m_spans.end(), [](const Hidden &a, const Hidden &b) { return a.span.start < b.span.start; });
    }

    /// A span that grew over its neighbours takes their place.
    void removeCovered()
    {
        sort();
        joinOverlapping(m_spans, [](Hidden &hidden) -> Span & { return hidden.span; });
    }

    /// Marks and calls `found` for each part of [start, end) that is readable and says something.
    template <typename Found>
    void forEachReadable(qsizetype start, qsizetype end, TokenCategory category, Found found)
    {
        const char mark = category == TokenCategory::Address ? hiddenAddress : 1;
        for (qsizetype i = start; i < end;) {
            if (isHidden(i)) {
                ++i;
                continue;
            }
            qsizetype stop = i;
            bool readable = false;
            while (stop < end && !isHidden(stop)) {
                readable = readable || m_input[stop].isLetterOrNumber() || m_input[stop].isSurrogate();
                ++stop;
            }
            if (readable) {
                std::fill(m_hidden.begin() + i, m_hidden.begin() + stop, mark);
                found(i, stop);
            }
            i = stop;
        }
    }

    QStringView m_input;
    std::vector<char> m_hidden;
    std::vector<Hidden> m_spans;
};

/// What a text is read into. Each thread keeps the last one's, for most of a short text's time went into making room; a
/// recogniser that redacts another text meanwhile gets its own. Nothing of the text is left in it.
class Room
{
public:
    struct Contents {
        FoldedText text;
        std::vector<Word> words;
        SeenText seen;
        PatternsFound patterns;
        Cover cover;
    };

    Room()
        : m_contents(spare() ? std::move(spare()) : std::make_unique<Contents>())
    {
    }
    ~Room()
    {
        constexpr std::size_t mostKept = 1 << 18; // units, folded or not: either may be many times the other
        const bool kept = std::max(m_contents->text.size(), m_contents->cover.hidden().size()) <= mostKept;
        m_contents->text.forget();
        m_contents->patterns.values.clear();
        m_contents->patterns.organisations.clear();
        if (kept)
            spare() = std::move(m_contents);
    }
    Room(const Room &) = delete;
    Room &operator=(const Room &) = delete;

    Contents *operator->() { return m_contents.get(); }

private:
    static std::unique_ptr<Contents> &spare()
    {
        thread_local std::unique_ptr<Contents> last;
        return last;
    }

    std::unique_ptr<Contents> m_contents;
};

/// Names met earlier, in this text or before it, wherever they stand with a capital.
void hideMetNames(const SeenText &seen, const TokenRegistry &registry, Cover &cover)
{
    if (registry.wordCount() == 0)
        return;
    const FoldedText &text = seen.text();
    for (const std::size_t i : seen.nameLike()) {
        if (!registry.mayBeMet(seen.hash(i)))
            continue;
        const SeenWord word = seen[i];
        const std::size_t length = word.end - word.start;
        if (length < 3 || length > 48 || !word.capital || (word.traits & (StaysVisible | StopWord)))
            continue;
        const NamedToken *met = registry.metAs(seen.hash(i));
        if (!met)
            continue;
        // "Paul" of "Paul Durand", when only "Durand" was met.
        std::size_t start = word.start;
        for (std::size_t back = i; back > 0 && i - back < 2; --back) {
            const SeenWord before = seen[back - 1];
            const bool beside = seen[back].gap() == " " || seen[back].gap() == "-";
            const bool name = before.capital && before.end - before.start > 1
                && ((before.traits & FirstName) || !(before.traits & (KnownWord | StopWord | StaysVisible)));
            if (!beside || !name || seen.isTitle(back - 1) || cover.isHidden(text.inputStart(before.start)))
                break;
            start = before.start;
        }
        cover.hide(text.inputStart(start), text.inputEnd(word.end), met->category, [met] { return met->token; });
    }
}

enum class Towards { Start, End };

/// The border of a range, moved off the middle of a surrogate pair.
qsizetype wholeCharacter(const QString &input, qsizetype at, Towards side)
{
    const bool inside = at > 0 && at < input.size() && input[at].isLowSurrogate() && input[at - 1].isHighSurrogate();
    if (!inside)
        return at;
    return side == Towards::Start ? at - 1 : at + 1;
}

std::u16string spaced(const std::vector<std::u16string> &words)
{
    std::u16string result;
    for (const std::u16string &word : words) {
        if (!result.empty())
            result += u' ';
        result += word;
    }
    return result;
}

/// The input with tokens in brackets where the spans are.
QString written(const QString &input, const std::vector<Span> &spans)
{
    qsizetype size = input.size();
    for (const Span &span : spans)
        size += span.token.value.size() + 2 - (span.end - span.start);
    QString result(size, Qt::Uninitialized);
    QChar *out = result.data();
    const QChar *at = input.constData();
    for (const Span &span : spans) {
        out = std::copy(at, input.constData() + span.start, out);
        *out++ = u'[';
        out = std::copy(span.token.value.begin(), span.token.value.end(), out);
        *out++ = u']';
        at = input.constData() + span.end;
    }
    std::copy(at, input.constData() + input.size(), out);
    return result;
}

} // namespace

Redactor::Redactor(Vault vault, DisclosureLevel level, std::vector<Recogniser> recognisers)
    : m_vault(std::move(vault))
    , m_level(level)
    , m_recognisers(std::move(recognisers))
    , m_registry(std::make_unique<TokenRegistry>(m_vault))
{
}

Redactor::~Redactor() = default;
Redactor::Redactor(Redactor &&) noexcept = default;
Redactor &Redactor::operator=(Redactor &&) noexcept = default;

Redacted Redactor::redact(const QString &input) const
{
    Room room;
    FoldedText &text = room->text;
    text.read(input);
    std::vector<Word> &words = room->words;
    readWords(text, words);
    SeenText &seen = room->seen;
    seen.read(text, words, m_vault, m_level);
    TokenRegistry &registry = *m_registry;
    Cover &cover = room->cover;
    cover.read(input);

    // 1. What shows by its form.
    PatternsFound &patterns = room->patterns;
    readPatterns(text, words, patterns);
    for (const Candidate &value : patterns.values) {
        if (!isAssistant(text, value, m_vault))
            cover.hide(text.inputStart(value.from), text.inputEnd(value.to), value);
    }
    // 2. The vault.
    for (const VaultMatch &match : m_vault.find(text, words))
        cover.hide(match.start, match.end, match.category, [&] { return match.token; });
    for (const Candidate &organisation : patterns.organisations) {
        cover.hide(text.inputStart(organisation.from), text.inputEnd(organisation.to), organisation.category,
                   [&] { return registry.tokenFor(organisation.category, organisation.key); });
    }
    const auto hideNames = [&](const std::vector<Candidate> &names) {
        for (const Candidate &name : names) {
            if (!m_vault.isAssistant(name.key))
                cover.hide(text.inputStart(name.from), text.inputEnd(name.to), name.category,
                           [&] { return name.token.isEmpty() ? registry.nameFor(name.category, name.key).token : name.token; });
        }
    };
    // 3. Names after a cue and at the foot, here and in what was read before.
    hideNames(findNamesByCue(seen));
    hideNames(findSignatures(seen, m_vault));
    hideNames(findMisspelledNames(seen, cover.hidden(), m_vault));
    hideMetNames(seen, registry, cover);
    // 4. Words that look like names.
    const std::size_t met = registry.wordCount();
    hideNames(findUnknownWords(seen, cover.hidden(), m_level));
    if (registry.wordCount() != met)
        hideMetNames(seen, registry, cover);

    // 5. Streets in small letters, and houses and postcodes beside what is hidden now.
    const auto hideValues = [&](const std::vector<Candidate> &values) {
        for (const Candidate &value : values)
            cover.hide(text.inputStart(value.from), text.inputEnd(value.to), value.category,
                       [&] { return registry.tokenFor(value.category, value.key); });
    };
    hideValues(findSmallStreets(seen, cover.hidden()));
    hideValues(findNumberedStreets(seen, cover.hidden()));
    cover.extend(text, findWholeNames(seen, cover.hidden()));
    hideValues(findAddressNumbers(seen, cover.hidden()));
    hideValues(findPostcodes(seen, cover.hidden()));

    // 6. Whatever else was asked.
    for (const Recogniser &recogniser : m_recognisers) {
        for (const Finding &finding : recogniser(input)) {
            const qsizetype start = wholeCharacter(input, std::clamp<qsizetype>(finding.start, 0, input.size()), Towards::Start);
            const qsizetype end = wholeCharacter(input, std::clamp<qsizetype>(finding.end, start, input.size()), Towards::End);
            cover.hide(start, end, finding.category, [&] {
                const bool name = finding.category == TokenCategory::Person || finding.category == TokenCategory::Unknown;
                const QString value = input.mid(start, end - start);
                return name ? registry.nameFor(finding.category, spaced(foldedWords(value))).token
                            : registry.tokenFor(finding.category, keyOfValue(finding.category, value));
            });
        }
    }

    Redacted result;
    // Tokens of patterns are numbered in the order of reading, not of length, which would tell something of the values.
    result.spans =
        cover.spans([&registry](const Candidate &pattern) { return registry.tokenFor(pattern.category, pattern.key); });
    result.text = written(input, result.spans);
    return result;
}

} // namespace vigie::redaction
