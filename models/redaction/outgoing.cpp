#include "models/redaction/outgoing.h"

#include "models/domain/case.h"
#include "models/domain/decision.h"
#include "models/redaction/lexicon.h"
#include "models/redaction/patterns.h"
#include "models/redaction/vaultindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <re2/re2.h>

#include <algorithm>

namespace vigie::redaction {
namespace {

constexpr int deepest = 64;

template <typename E>
void addNames(QSet<QString> &names)
{
    for (const auto &[enumerator, name] : WireNames<E>::table)
        names.insert(QString::fromLatin1(name));
}

/// Every enumerator that a case can carry.
const QSet<QString> &wireNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> set;
        addNames<RequestKind>(set);
        addNames<MeetingKind>(set);
        addNames<EscalationReason>(set);
        addNames<BlockKind>(set);
        addNames<Availability>(set);
        addNames<ParticipantRole>(set);
        addNames<FieldName>(set);
        addNames<TokenCategory>(set);
        addNames<DisclosureLevel>(set);
        addNames<SlotReasonKind>(set);
        addNames<Weight>(set);
        addNames<ShareableKind>(set);
        return set;
    }();
    return names;
}

/// Values whose form or place says that they are machine words: nothing of a person fits in them.
bool isMachineWord(const QString &key, const QString &value)
{
    static const RE2 form("[A-Z]+(?:_[A-Z]+)*_\\d{1,6}"                                                              // a token
                          "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"                            // RFC 4122
                          "|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2}))?"); // RFC 3339
    static const RE2 zone("UTC|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)(?:/"
                          "[A-Za-z0-9_+-]{1,30}){1,2}");
    static const RE2 code("[A-Za-z]{2}");
    if (value.isEmpty() || wireNames().contains(value))
        return true;
    if (value.size() > 100)
        return false;
    const std::string text = value.toStdString();
    if (RE2::FullMatch(text, form))
        return true;
    if (key == u"zone" && RE2::FullMatch(text, zone))
        return true;
    return (key == u"country" || key == u"language") && RE2::FullMatch(text, code);
}

class Search
{
public:
    explicit Search(const Vault &vault)
        : m_vault(vault)
    {
        // A second look that shares nothing with the matcher of words: the letters and digits of long values, side by side.
        for (const KnownEntity &entity : vault.entities()) {
            for (const QString &value : entity.values) {
                std::u16string key = squeezed(value);
                constexpr std::size_t shortest = 7;
                const bool several = foldedWords(value).size() > 1;
                if (key.size() >= shortest && (several || entity.category == TokenCategory::Email)
                    && entity.category != TokenCategory::Address && entity.category != TokenCategory::AccessCode)
                    m_values.push_back({std::move(key), entity.category});
            }
        }
    }

    void text(const QString &path, const QString &value)
    {
        const FoldedText folded(value);
        const std::vector<Word> words = wordsOf(folded);
        for (const VaultMatch &match : m_vault.find(folded, words))
            add(path, match.category);
        for (const Candidate &candidate : findPatterns(folded, words).values) {
            if (!isAssistant(folded, candidate, m_vault))
                add(path, candidate.category);
        }
        std::u16string letters;
        std::vector<bool> border; // a word starts at this letter
        for (const Word &word : words) {
            for (std::size_t i = word.start; i < word.end; ++i) {
                border.push_back(i == word.start);
                letters += folded.folded()[i];
            }
        }
        border.push_back(true);
        for (const auto &[key, category] : m_values) {
            for (std::size_t at = letters.find(key); at != std::u16string::npos; at = letters.find(key, at + 1)) {
                if (border[at] && border[at + key.size()]) {
                    add(path, category);
                    break;
                }
            }
        }
    }

    void value(const QString &path, const QString &key, const QJsonValue &json, int depth)
    {
        if (depth > deepest) {
            add(path, TokenCategory::Unknown);
            return;
        }
        if (json.isString()) {
            if (!isMachineWord(key, json.toString()))
                text(path, json.toString());
        } else if (json.isArray()) {
            array(path, key, json.toArray(), depth);
        } else if (json.isObject()) {
            const QJsonObject object = json.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                QString name = it.key();
                name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
                value(path + u'/' + name, it.key(), it.value(), depth + 1);
            }
        }
    }

    std::vector<Leak> found;

private:
    void add(const QString &path, TokenCategory category)
    {
        const Leak leak{path, category};
        if (std::find(found.begin(), found.end(), leak) == found.end())
            found.push_back(leak);
    }

    void array(const QString &path, const QString &key, const QJsonArray &items, int depth)
    {
        // Runs of a text are read side by side, so a name cut in two by a border is still seen.
        QString joined;
        bool runs = !items.isEmpty();
        for (const QJsonValue &item : items) {
            const QJsonObject object = item.toObject();
            if (object.contains(u"hidden") && object.value(u"hidden").isObject())
                joined += u'[' + object.value(u"hidden").toObject().value(u"token").toString() + u']';
            else if (object.value(u"text").isString())
                joined += object.value(u"text").toString();
            else
                runs = false;
        }
        if (runs && items.size() > 1)
            text(path, joined);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString itemPath = path + u'/' + QString::number(i);
            if (!runs) {
                value(itemPath, key, items[i], depth + 1);
                continue;
            }
            // The words were read above, with their neighbours; whatever else a run carries is read here.
            QJsonObject rest = items[i].toObject();
            if (items.size() > 1)
                rest.remove(QStringLiteral("text"));
            value(itemPath, key, rest, depth + 1);
        }
    }

    const Vault &m_vault;
    std::vector<std::pair<std::u16string, TokenCategory>> m_values;
};

} // namespace

std::vector<Leak> leaks(const QByteArray &json, const Vault &vault)
{
    // QJsonDocument recurses on nesting, up to its own limit of 1024.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return {Leak{QString(), TokenCategory::Unknown}};
    Search search(vault);
    if (document.isArray())
        search.value(QString(), QString(), document.array(), 0);
    else
        search.value(QString(), QString(), document.object(), 0);
    return search.found;
}

std::vector<Span> namesLeft(const Redactor &again, const QString &redacted)
{
    // "Frau [PERSON_1]", and "A : [PERSON_1]", a word that nothing but the missing name makes stand alone
    const auto isPlain = [&redacted](const Span &span) {
        const auto words = foldedWords(redacted.mid(span.start, span.end - span.start));
        if (words.size() != 1)
            return false;
        const QStringView behind = QStringView(redacted).mid(span.end);
        const unsigned traits = traitsOf(words.front());
        const bool title = (behind.startsWith(u" [") || behind.startsWith(u". [")) && (traits & NameTitle);
        const bool name = (traits & (FirstName | GivenName | PeopleName)) && words.front().size() > 1;
        return title || (!name && behind.trimmed().startsWith(u':') && (words.front().size() <= 3 || (traits & KnownWord)));
    };
    std::vector<Span> spans = again.redact(redacted).spans;
    std::erase_if(spans, [&](const Span &span) {
        return (span.category != TokenCategory::Unknown && span.category != TokenCategory::Person) || isPlain(span);
    });
    return spans;
}

} // namespace vigie::redaction
