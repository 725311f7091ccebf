// The vault of a request.json: whom and what the package of a request says it knows.
#include "models/redaction/foldedtext.h"
#include "models/redaction/lexicon.h"
#include "models/redaction/vault.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace vigie::redaction {
namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &item : value.toArray())
        result.append(item.toString());
    return result;
}

KnownPerson personFrom(const QJsonObject &object)
{
    KnownPerson person;
    person.name = object.value(u"name").toString();
    person.aliases = strings(object.value(u"aliases"));
    if (const QString mail = object.value(u"email").toString(); !mail.isEmpty())
        person.addresses.append(mail);
    person.phones = strings(object.value(u"phones"));
    person.organisation = object.value(u"organisation").toString();
    return person;
}

/// "The Inkwell, Paris" → Inkwell; "Bureau du client" → nothing. Names stand with a capital behind the first word, are in no
/// dictionary, or follow an article.
void addUnderstoodPlace(VaultBuilder &builder, const Vault &people, const QString &value)
{
    const FoldedText text(value);
    const std::vector<VaultMatch> known = people.find(text);
    const std::vector<Word> words = wordsOf(text);
    const auto isName = [&](std::size_t i) {
        const Word &word = words[i];
        const unsigned traits = traitsOf(view(text, word).substr(0, 48));
        const bool capital = isUpperShape(text.shape()[word.start]);
        const bool taken = std::any_of(known.begin(), known.end(), [&](const VaultMatch &match) {
            return text.inputStart(word.start) < match.end && match.start < text.inputEnd(word.end);
        });
        const bool opens = word.start == 0 || text.shape().find_last_not_of(' ', word.start - 1) == std::string::npos
            || std::string_view(".;:\n").find(text.shape()[text.shape().find_last_not_of(' ', word.start - 1)])
                != std::string_view::npos;
        return capital && !taken && word.end - word.start > 2 && !(traits & (StaysVisible | StopWord | EverydayWord))
            && !(opens && (traits & KnownWord));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isName(i))
            continue;
        std::size_t last = i;
        while (last + 1 < words.size() && isName(last + 1)
               && text.shape().substr(words[last].end, words[last + 1].start - words[last].end).find_first_not_of(" -'")
                   == std::string::npos)
            ++last;
        const qsizetype start = text.inputStart(words[i].start);
        builder.addValue(TokenCategory::Address, value.mid(start, text.inputEnd(words[last].end) - start));
        i = last;
    }
}

} // namespace

VaultBuilder vaultBuilderFromPackage(const QJsonObject &request)
{
    VaultBuilder builder(TokenNumbers::of(request));
    const QJsonObject assistant = request.value(u"assistant").toObject();
    builder.setAssistant(assistant.value(u"name").toString(), assistant.value(u"email").toString());
    QHash<QString, Token> participants;
    for (const QJsonValue &value : request.value(u"participants").toArray()) {
        const QJsonObject object = value.toObject();
        participants.insert(object.value(u"id").toString(), builder.addPerson(personFrom(object)));
    }
    for (const QJsonValue &value : request.value(u"contacts").toArray()) {
        const KnownPerson person = personFrom(value.toObject());
        if (!person.name.isEmpty() || !person.addresses.isEmpty()) {
            builder.addPerson(person);
            continue;
        }
        if (!person.organisation.isEmpty())
            builder.addOrganisation(person.organisation);
        for (const QString &phone : person.phones)
            builder.addValue(TokenCategory::Phone, phone);
    }
    const Token client = participants.value(request.value(u"client").toObject().value(u"participant").toString());
    const QJsonObject place = request.value(u"place").toObject();
    if (const QString name = place.value(u"name").toString(); !name.isEmpty()) {
        // "Visio" or "Bureau" are no secret; "Le Petit Vatel" is.
        const auto words = foldedWords(name);
        if (std::any_of(words.begin(), words.end(),
                        [](const std::u16string &w) { return !(traitsOf(w) & (KnownWord | StaysVisible | StopWord)); })
            || words.size() > 2)
            builder.addValue(TokenCategory::Address, name);
    }
    builder.addValue(TokenCategory::Address, place.value(u"address").toString());
    const Vault known = builder.build();
    for (const QJsonValue &value : request.value(u"understood").toArray()) {
        const QJsonObject entry = value.toObject();
        if (entry.value(u"field").toString() == wireName(FieldName::Place))
            addUnderstoodPlace(builder, known, entry.value(u"value").toString());
    }
    for (const QJsonValue &value : request.value(u"shareable").toArray()) {
        const QJsonObject item = value.toObject();
        const QString text = item.value(u"value").toString();
        const QString kind = item.value(u"kind").toString();
        if (kind == u"phone")
            builder.addValue(TokenCategory::Phone, text, client);
        else if (kind == u"address")
            builder.addValue(TokenCategory::Address, text, client);
        else if (kind == u"conference-link")
            builder.addValue(TokenCategory::ConferenceLink, text, client);
        else
            builder.addValue(TokenCategory::AccessCode, text, client);
    }
    return builder;
}

Vault vaultFromPackage(const QJsonObject &request)
{
    return vaultBuilderFromPackage(request).build();
}

} // namespace vigie::redaction
