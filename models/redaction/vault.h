// What a request already knows: its people, organisations, addresses and numbers, in every form a mail may give them.
// The vault holds clear values and never leaves the desk.
#pragma once

#include "models/redaction/tokennumbers.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::redaction {

class FoldedText;
class VaultIndex;
struct Word;

/// One known thing under one token. A person's values are names; mail addresses and phones are entities of their own.
struct KnownEntity {
    TokenCategory category = TokenCategory::Unknown;
    Token token;
    QStringList values;
    Token owner = {}; ///< the person an e-mail, a phone or an address belongs to; empty when nobody's
};

/// A vault value found in a text, in UTF-16 units of that text.
struct VaultMatch {
    qsizetype start = 0;
    qsizetype end = 0;
    TokenCategory category = TokenCategory::Unknown;
    Token token;
};

/// Immutable, cheap to copy, may be read from any thread.
class Vault
{
public:
    Vault();
    explicit Vault(std::vector<KnownEntity> entities, const TokenNumbers &numbers = {});

    /// The same, with the assistant's folded name and address.
    [[nodiscard]] Vault withAssistant(std::vector<std::u16string> assistant) const;

    [[nodiscard]] const std::vector<KnownEntity> &entities() const;
    [[nodiscard]] const TokenNumbers &numbers() const { return m_numbers; }
    /// Who writes from this address, or nothing.
    [[nodiscard]] std::optional<Token> personByAddress(const QString &mailAddress) const;
    /// Who is meant by this name in full, or nothing when nobody or several are.
    [[nodiscard]] std::optional<Token> personByName(const QString &name) const;
    /// Who signs with this folded word, "Immy" for Imogen, an initial or initials: the one person whose first name begins like
    /// it. An empty token when several may have signed with their initials.
    [[nodiscard]] std::optional<Token> personSigning(std::u16string_view folded) const;
    /// Whose name has three letters of this folded word side by side: "tophe" of Christophe, "smithy" of Smith. An empty token
    /// for several.
    [[nodiscard]] std::optional<Token> personSharingLetters(std::u16string_view folded) const;
    /// Who is meant by this folded word, written with a slip: a letter too many, too few, another or at the wrong place, one
    /// that is held ("mariiie"), an s without its apostrophe. An empty token where it may be several.
    [[nodiscard]] std::optional<Token> personWrittenLike(std::u16string_view folded) const;
    /// Somebody's name begins with this folded word.
    [[nodiscard]] bool beginsName(std::u16string_view folded) const;
    /// The folded word or mail address is the scheduling assistant's own, and nobody else's: no secret.
    [[nodiscard]] bool isAssistant(std::u16string_view folded) const;
    [[nodiscard]] bool isAssistant(const Word &word) const;
    /// Mostly false for the hash of another word.
    [[nodiscard]] bool mayBeAssistant(std::uint64_t wordHash) const { return ((m_assistantBits >> (wordHash % 64)) & 1U) != 0; }
    /// The token of a known value by its registryKey(), or null.
    [[nodiscard]] const Token *tokenOfValue(std::u16string_view key) const;
    /// The tokens that are taken: new ones go on from there.
    [[nodiscard]] const TokenCounts &taken() const;

    /// Every occurrence of a known value, sorted, disjoint, the longest first where they compete.
    [[nodiscard]] std::vector<VaultMatch> find(const FoldedText &text) const;
    /// The same, where the words of the text are known.
    [[nodiscard]] std::vector<VaultMatch> find(const FoldedText &text, const std::vector<Word> &words) const;
    [[nodiscard]] std::vector<VaultMatch> find(const QString &text) const;

private:
    struct Assistant;

    std::shared_ptr<const VaultIndex> m_index;
    TokenNumbers m_numbers;
    std::shared_ptr<const Assistant> m_assistant; ///< null where nobody is said to be it
    std::uint64_t m_assistantBits = 0;            ///< one for the lowest bits of each hash of the assistant's words
};

/// The pattern is the assistant's address, or "@" and its name.
struct Candidate;
[[nodiscard]] bool isAssistant(const FoldedText &text, const Candidate &pattern, const Vault &vault);

struct KnownPerson {
    QString name;
    QStringList aliases;
    QStringList addresses; ///< e-mail
    QStringList phones;
    QString organisation;
};

/// Collects what is known, in the order in which places are given: participants first, then contacts, then headers.
/// The order is that of the package and the thread, never that of the values; `numbers` draw the tokens by it.
class VaultBuilder
{
public:
    explicit VaultBuilder(const TokenNumbers &numbers = {})
        : m_numbers(numbers)
    {
    }

    /// The scheduling assistant takes no part and is no secret: its given name and its address stay readable, unless somebody
    /// known has them too. Call before the headers are added.
    void setAssistant(const QString &name, const QString &mailAddress);
    /// Returns the person's token. A person with a known mail address, or the same full name and none, is merged.
    Token addPerson(const KnownPerson &person);
    /// A From, To or Cc of the thread: `name` may be empty, an address, or "Dupont, Jean". The assistant's gets no token.
    Token addHeader(const QString &name, const QString &mailAddress);
    Token addOrganisation(const QString &name);
    /// The organisation behind a mail domain (acme.fr): its name part is hidden too. Free mail providers are not.
    void addMailDomain(const QString &domain);
    /// Anything else that is known to be confidential (an address, an access code, a link), hidden word by word.
    Token addValue(TokenCategory category, const QString &value, const Token &owner = {});

    [[nodiscard]] Vault build() const;

private:
    Token nextToken(TokenCategory category);
    KnownEntity *find(TokenCategory category, const QString &value);

    TokenNumbers m_numbers;
    QString m_assistantName;
    QString m_assistantAddress;
    std::vector<KnownEntity> m_entities;
};

/// From a request.json object, by the numbers that it was given: `participants` in their order, then `contacts`,
/// `place` (name and address), names of places in `understood`, and `shareable` values. Go on with the builder to add the headers
/// of the thread.
[[nodiscard]] VaultBuilder vaultBuilderFromPackage(const QJsonObject &request);
[[nodiscard]] Vault vaultFromPackage(const QJsonObject &request);

/// What names a value of a category whatever its spelling: the recognisers find the same `key`.
[[nodiscard]] std::u16string registryKey(TokenCategory category, std::u16string_view key);
/// The same, in the room of another.
void putRegistryKey(TokenCategory category, std::u16string_view key, std::u16string &result);
/// The key that recognisers give to a value.
[[nodiscard]] std::u16string keyOfValue(TokenCategory category, const QString &value);

} // namespace vigie::redaction
