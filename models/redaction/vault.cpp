#include "models/redaction/vault.h"

#include "models/redaction/lexicon.h"
#include "models/redaction/nicknames.h"
#include "models/redaction/patterns.h"
#include "models/redaction/vaultindex.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace vigie::redaction {
namespace {

QString folded(const QString &value)
{
    const FoldedText text(value.trimmed());
    return QString::fromStdU16String(text.folded());
}

QString nameKey(const QString &name)
{
    auto words = foldedWords(name);
    std::sort(words.begin(), words.end());
    QString key;
    for (const std::u16string &word : words)
        key += QString::fromStdU16String(word) + u' ';
    return key;
}

/// Providers whose domain says nothing of an organisation.
bool isFreeMail(QStringView name)
{
    static const QStringList providers{
        QStringLiteral("gmail"),       QStringLiteral("googlemail"), QStringLiteral("hotmail"), QStringLiteral("outlook"),
        QStringLiteral("live"),        QStringLiteral("yahoo"),      QStringLiteral("orange"),  QStringLiteral("wanadoo"),
        QStringLiteral("free"),        QStringLiteral("sfr"),        QStringLiteral("laposte"), QStringLiteral("bbox"),
        QStringLiteral("icloud"),      QStringLiteral("me"),         QStringLiteral("mac"),     QStringLiteral("proton"),
        QStringLiteral("protonmail"),  QStringLiteral("gmx"),        QStringLiteral("aol"),     QStringLiteral("msn"),
        QStringLiteral("numericable"), QStringLiteral("example"),    QStringLiteral("moov"),    QStringLiteral("blueline"),
        QStringLiteral("neuf")};
    return providers.contains(name);
}

/// "acme" of acme.fr, mail.acme.co.uk.
QString domainName(const QString &domain)
{
    QStringList labels = folded(domain).split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return labels.value(0);
    labels.removeLast();
    static const QStringList second{QStringLiteral("co"), QStringLiteral("com"), QStringLiteral("org"),
                                    QStringLiteral("ac"), QStringLiteral("gov"), QStringLiteral("net")};
    if (labels.size() > 1 && second.contains(labels.last()))
        labels.removeLast();
    return labels.last();
}

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

bool samePhone(const QString &a, const QString &b)
{
    const auto digits = [](const QString &value) {
        std::string result;
        const FoldedText text(value);
        for (const char c : text.shape()) {
            if (isDigitShape(c))
                result += c;
        }
        return result;
    };
    return phoneKey(digits(a)) == phoneKey(digits(b));
}

/// "deb@…" of Deborah, "seun@…" of Oluwaseun, who are called so; nothing for what is a word of scheduling too.
QString nicknameIn(const QString &address, const QString &name)
{
    constexpr std::size_t shortest = 3;
    const auto words = foldedWords(name);
    const std::u16string local = folded(address.section(u'@', 0, 0)).toStdU16String();
    if (words.empty() || local.size() < shortest || local == words.front()
        || (traitsOf(local) & (StaysVisible | StopWord | EverydayWord | MonthName | Courtesy)))
        return {};
    const auto &nicknames = nicknamesOf(words.front());
    const bool called = words.front().starts_with(local) || words.front().ends_with(local)
        || std::find(nicknames.begin(), nicknames.end(), local) != nicknames.end();
    return called ? QString::fromStdU16String(local) : QString();
}

bool sharesThreeLetters(std::u16string_view name, std::u16string_view word)
{
    constexpr std::size_t shared = 3;
    for (std::size_t i = 0; i + shared <= word.size(); ++i) {
        if (name.find(word.substr(i, shared)) != std::u16string_view::npos)
            return true;
    }
    return false;
}

} // namespace

std::u16string registryKey(TokenCategory category, std::u16string_view key)
{
    std::u16string result;
    putRegistryKey(category, key, result);
    return result;
}

void putRegistryKey(TokenCategory category, std::u16string_view key, std::u16string &result)
{
    result.assign(1, static_cast<char16_t>(category));
    result += key;
}

std::u16string keyOfValue(TokenCategory category, const QString &value)
{
    const FoldedText text(value.trimmed());
    std::u16string key;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool keep = category == TokenCategory::Url || category == TokenCategory::ConferenceLink
            || (category == TokenCategory::Phone ? isDigitShape(text.shape()[i]) : isWordShape(text.shape()[i]));
        if (keep)
            key += text.folded()[i];
    }
    return category == TokenCategory::Phone ? phoneKey(std::string(key.begin(), key.end())) : key;
}

struct Vault::Assistant {
    std::vector<std::u16string> values; ///< folded
    std::vector<std::uint64_t> hashes;  ///< WordHash of each
};

Vault::Vault()
    : Vault(std::vector<KnownEntity>{})
{
}

Vault::Vault(std::vector<KnownEntity> entities, const TokenNumbers &numbers)
    : m_index(std::make_shared<const VaultIndex>(std::move(entities), numbers))
    , m_numbers(numbers)
{
}

Vault Vault::withAssistant(std::vector<std::u16string> assistant) const
{
    Vault vault = *this; // what it knows is made once
    std::vector<std::uint64_t> hashes;
    vault.m_assistantBits = 0;
    for (const std::u16string &value : assistant) {
        hashes.push_back(wordHash(value));
        vault.m_assistantBits |= std::uint64_t{1} << (hashes.back() % 64);
    }
    vault.m_assistant = std::make_shared<const Assistant>(Assistant{std::move(assistant), std::move(hashes)});
    return vault;
}

bool Vault::isAssistant(std::u16string_view folded) const
{
    return m_assistant && std::find(m_assistant->values.begin(), m_assistant->values.end(), folded) != m_assistant->values.end();
}

bool Vault::isAssistant(const Word &word) const
{
    return m_assistant
        && std::find(m_assistant->hashes.begin(), m_assistant->hashes.end(), word.hash) != m_assistant->hashes.end();
}

const std::vector<KnownEntity> &Vault::entities() const
{
    return m_index->entities;
}

std::optional<Token> Vault::personByAddress(const QString &mailAddress) const
{
    const QString wanted = folded(mailAddress);
    for (const KnownEntity &entity : m_index->entities) {
        if (entity.category != TokenCategory::Email || entity.owner.isEmpty())
            continue;
        if (std::any_of(entity.values.begin(), entity.values.end(), [&](const QString &v) { return folded(v) == wanted; }))
            return entity.owner;
    }
    return std::nullopt;
}

std::optional<Token> Vault::personByName(const QString &name) const
{
    std::optional<Token> found;
    for (const VaultMatch &match : find(name)) {
        if (match.category != TokenCategory::Person || (found && *found != match.token))
            return std::nullopt;
        found = match.token;
    }
    return found;
}

std::optional<Token> Vault::personSigning(std::u16string_view folded) const
{
    constexpr std::size_t alike = 2;
    const std::u16string_view start = folded.substr(0, alike);
    std::optional<Token> found;
    for (const VaultIndex::Signer &signer : m_index->signers) {
        const bool initials = folded.size() == 1 || folded == signer.initials;
        if (folded != signer.initials && signer.firstWord.compare(0, start.size(), start) != 0)
            continue;
        if (found && *found != signer.token)
            return initials ? std::optional(Token()) : std::nullopt;
        found = signer.token;
    }
    return found;
}

std::optional<Token> Vault::personSharingLetters(std::u16string_view folded) const
{
    std::optional<Token> found;
    for (const VaultIndex::Signer &signer : m_index->signers) {
        if (sharesThreeLetters(signer.letters, folded))
            found = found && *found != signer.token ? Token() : signer.token;
    }
    return found;
}

bool Vault::beginsName(std::u16string_view folded) const
{
    return std::any_of(m_index->signers.begin(), m_index->signers.end(),
                       [folded](const VaultIndex::Signer &signer) { return signer.firstWord.starts_with(folded); });
}

bool isAssistant(const FoldedText &text, const Candidate &pattern, const Vault &vault)
{
    std::u16string_view value = std::u16string_view(text.folded()).substr(pattern.from, pattern.to - pattern.from);
    if (pattern.category == TokenCategory::Unknown && !value.empty() && value.front() == u'@')
        value.remove_prefix(1);
    else if (pattern.category != TokenCategory::Email)
        return false;
    return vault.isAssistant(value);
}

const TokenCounts &Vault::taken() const
{
    return m_index->taken;
}

const Token *Vault::tokenOfValue(std::u16string_view key) const
{
    const auto found = m_index->tokens.find(key);
    return found == m_index->tokens.end() ? nullptr : &found->second;
}

std::vector<VaultMatch> Vault::find(const FoldedText &text) const
{
    return m_index->find(text, wordsOf(text));
}

std::vector<VaultMatch> Vault::find(const FoldedText &text, const std::vector<Word> &words) const
{
    return m_index->find(text, words);
}

std::vector<VaultMatch> Vault::find(const QString &text) const
{
    return find(FoldedText(text));
}

Token VaultBuilder::nextToken(TokenCategory category)
{
    const auto taken =
        std::count_if(m_entities.begin(), m_entities.end(), [category](const KnownEntity &e) { return e.category == category; });
    return m_numbers.tokenOf(category, static_cast<int>(taken) + 1);
}

KnownEntity *VaultBuilder::find(TokenCategory category, const QString &value)
{
    const auto same = [&](const QString &other) {
        switch (category) {
        case TokenCategory::Phone:
            return samePhone(other, value);
        case TokenCategory::Person:
            return nameKey(other) == nameKey(value);
        case TokenCategory::Email:
            return folded(other) == folded(value);
        default:
            return squeezed(other) == squeezed(value);
        }
    };
    for (KnownEntity &entity : m_entities) {
        if (entity.category == category && std::any_of(entity.values.begin(), entity.values.end(), same))
            return &entity;
    }
    return nullptr;
}

Token VaultBuilder::addValue(TokenCategory category, const QString &value, const Token &owner)
{
    if (value.trimmed().isEmpty())
        return {};
    if (KnownEntity *known = find(category, value))
        return known->token;
    m_entities.push_back({category, nextToken(category), {value.trimmed()}, owner});
    return m_entities.back().token;
}

Token VaultBuilder::addOrganisation(const QString &name)
{
    return addValue(TokenCategory::Organisation, name);
}

void VaultBuilder::addMailDomain(const QString &domain)
{
    const QString name = domainName(domain);
    if (name.size() < 3 || isFreeMail(name))
        return;
    // The organisation that already has this name, whatever its legal form: acme.fr of "Acme Conseil SAS".
    const std::u16string wanted = squeezed(name);
    for (KnownEntity &entity : m_entities) {
        if (entity.category != TokenCategory::Organisation)
            continue;
        for (const QString &value : std::as_const(entity.values)) {
            const std::u16string known = squeezed(value);
            const auto words = foldedWords(value);
            if (known.find(wanted) == 0 || wanted.find(known) == 0
                || std::find(words.begin(), words.end(), wanted) != words.end()) {
                if (!entity.values.contains(name))
                    entity.values.append(name);
                return;
            }
        }
    }
    // A domain that is a person's own name (dupont.fr) is found as the person.
    for (const KnownEntity &entity : m_entities) {
        if (entity.category != TokenCategory::Person)
            continue;
        for (const QString &value : entity.values) {
            const auto words = foldedWords(value);
            if (squeezed(value) == wanted || std::find(words.begin(), words.end(), wanted) != words.end())
                return;
        }
    }
    addOrganisation(name);
}

Token VaultBuilder::addPerson(const KnownPerson &person)
{
    KnownEntity *known = nullptr;
    for (const QString &address : person.addresses) {
        const KnownEntity *mail = find(TokenCategory::Email, address);
        if (!mail || mail->owner.isEmpty())
            continue;
        for (KnownEntity &entity : m_entities) {
            if (entity.category == TokenCategory::Person && entity.token == mail->owner)
                known = &entity;
        }
    }
    if (!known && person.addresses.isEmpty() && !person.name.isEmpty())
        known = find(TokenCategory::Person, person.name);
    if (!known && !person.name.isEmpty()) {
        // A second address of somebody whose whole name (two words at least) is known.
        KnownEntity *same = find(TokenCategory::Person, person.name);
        if (same && foldedWords(person.name).size() > 1)
            known = same;
    }
    if (!known) {
        m_entities.push_back({TokenCategory::Person, nextToken(TokenCategory::Person), {}, {}});
        known = &m_entities.back();
    }
    const Token token = known->token;
    QStringList names{person.name};
    names.append(person.aliases);
    for (const QString &name : std::as_const(names)) {
        if (!name.trimmed().isEmpty() && !name.contains(u'@') && !known->values.contains(name.trimmed()))
            known->values.append(name.trimmed());
    }
    for (const QString &address : person.addresses) {
        // "jean.dupont@…" names somebody whom no header names.
        const QString local = address.section(u'@', 0, 0);
        const QStringList parts = local.split(u'.', Qt::SkipEmptyParts);
        for (KnownEntity &entity : m_entities) {
            if (entity.category == TokenCategory::Person && entity.token == token && entity.values.isEmpty() && !local.isEmpty())
                entity.values.append(QString(parts.join(u' ')).replace(u'_', u' '));
        }
    }
    for (const QString &address : person.addresses) {
        if (const QString nickname = nicknameIn(address, person.name); !nickname.isEmpty() && !known->values.contains(nickname))
            known->values.append(nickname);
    }
    for (const QString &address : person.addresses)
        addValue(TokenCategory::Email, address, token);
    for (const QString &phone : person.phones)
        addValue(TokenCategory::Phone, phone, token);
    if (!person.organisation.trimmed().isEmpty())
        addOrganisation(person.organisation);
    for (const QString &address : person.addresses) {
        if (address.contains(u'@'))
            addMailDomain(address.section(u'@', 1, 1));
    }
    return token;
}

Token VaultBuilder::addHeader(const QString &name, const QString &mailAddress)
{
    KnownPerson person;
    QString clean = name.trimmed();
    while (clean.size() > 1 && (clean.startsWith(u'"') || clean.startsWith(u'\'')) && clean.endsWith(clean.front()))
        clean = clean.mid(1, clean.size() - 2).trimmed();
    if (!clean.contains(u'@'))
        person.name = clean;
    if (!m_assistantAddress.isEmpty() && folded(mailAddress) == m_assistantAddress
        && !find(TokenCategory::Email, m_assistantAddress))
        return {};
    if (!mailAddress.trimmed().isEmpty())
        person.addresses.append(mailAddress.trimmed());
    return addPerson(person);
}

void VaultBuilder::setAssistant(const QString &name, const QString &mailAddress)
{
    const auto words = foldedWords(name);
    m_assistantName = words.empty() ? QString() : QString::fromStdU16String(words.front());
    m_assistantAddress = mailAddress.contains(u'@') ? folded(mailAddress) : QString();
}

Vault VaultBuilder::build() const
{
    Vault vault(m_entities, m_numbers);
    std::vector<std::u16string> assistant;
    // With a capital and after a greeting, where even a name that is an everyday word is found.
    const auto isNobodys = [&vault](const QString &value) {
        return vault.find(u"Bonjour "_qs + value.left(1).toUpper() + value.mid(1)).empty();
    };
    if (m_assistantName.size() > 1 && isNobodys(m_assistantName))
        assistant.push_back(m_assistantName.toStdU16String());
    const bool taken = std::any_of(m_entities.begin(), m_entities.end(), [this](const KnownEntity &entity) {
        return entity.category == TokenCategory::Email
            && std::any_of(entity.values.begin(), entity.values.end(),
                           [this](const QString &value) { return folded(value) == m_assistantAddress; });
    });
    if (!m_assistantAddress.isEmpty() && !taken)
        assistant.push_back(m_assistantAddress.toStdU16String());
    return vault.withAssistant(std::move(assistant));
}

namespace {

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
