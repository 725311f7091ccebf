#include "models/redaction/lexicon.h"
#include "models/redaction/nicknames.h"
#include "models/redaction/patterns.h"
#include "models/redaction/vault.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

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
    QStringList labels = foldedValue(domain).split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return labels.value(0);
    labels.removeLast();
    static const QStringList second{QStringLiteral("co"), QStringLiteral("com"), QStringLiteral("org"),
                                    QStringLiteral("ac"), QStringLiteral("gov"), QStringLiteral("net")};
    if (labels.size() > 1 && second.contains(labels.last()))
        labels.removeLast();
    return labels.last();
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
    const std::u16string local = foldedValue(address.section(u'@', 0, 0)).toStdU16String();
    if (words.empty() || local.size() < shortest || local == words.front()
        || (traitsOf(local) & (StaysVisible | StopWord | EverydayWord | MonthName | Courtesy)))
        return {};
    const auto &nicknames = nicknamesOf(words.front());
    const bool called = words.front().starts_with(local) || words.front().ends_with(local)
        || std::find(nicknames.begin(), nicknames.end(), local) != nicknames.end();
    return called ? QString::fromStdU16String(local) : QString();
}

} // namespace

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
            return foldedValue(other) == foldedValue(value);
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
    if (!m_assistantAddress.isEmpty() && foldedValue(mailAddress) == m_assistantAddress
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
    m_assistantAddress = mailAddress.contains(u'@') ? foldedValue(mailAddress) : QString();
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
                           [this](const QString &value) { return foldedValue(value) == m_assistantAddress; });
    });
    if (!m_assistantAddress.isEmpty() && !taken)
        assistant.push_back(m_assistantAddress.toStdU16String());
    return vault.withAssistant(std::move(assistant));
}

} // namespace vigie::redaction
