// What the workstation keeps of its work: cases in hand, drafts, the outbox. One encrypted file per account, or memory alone.
#pragma once

#include "models/domain/id.h"
#include "models/domain/result.h"
#include "models/domain/wirename.h"
#include "models/store/database.h"
#include "models/store/keychain.h"

#include <memory>
#include <variant>
#include <vector>

namespace vigie {

/// `content` is a HeldCase as JSON; `draft` is the caller's text, and the cache does not look into it.
struct HeldRow {
    RequestId request;
    QByteArray content;
    QByteArray draft;

    bool operator==(const HeldRow &) const = default;
};

struct OutboxRow {
    DecisionId decision;
    QByteArray content;
    QByteArray label = {}; ///< a few words of the caller's about it, kept apart: read also where the content is damaged

    bool operator==(const OutboxRow &) const = default;
};

/// What is kept beside requests and decisions, by the workbench and the facades beside it. The cache does not look into any of
/// it.
enum class KeptKind { RedactionReport, Review, ReviewDraft, SubmittedReview, Rubric };

template <>
struct WireNames<KeptKind> {
    static constexpr std::array table{
        std::pair{KeptKind::RedactionReport, "redaction-report"},
        std::pair{KeptKind::Review, "review"},
        std::pair{KeptKind::ReviewDraft, "review-draft"},
        std::pair{KeptKind::SubmittedReview, "submitted-review"},
        std::pair{KeptKind::Rubric, "rubric"},
    };
};

struct KeptKey {
    KeptKind kind = KeptKind::Review;
    QString key;

    bool operator==(const KeptKey &) const = default;
};

struct KeptRow {
    KeptKey key;
    QByteArray content;

    bool operator==(const KeptRow &) const = default;
};

struct CacheContents {
    std::vector<HeldRow> held;     ///< the one on screen first
    std::vector<OutboxRow> outbox; ///< oldest first
    std::vector<KeptRow> kept;     ///< in the order in which they were first written

    bool operator==(const CacheContents &) const = default;
};

/// Written as one transaction.
struct CacheChange {
    std::optional<std::vector<HeldRow>> held; ///< replaces all that is held
    std::vector<std::pair<RequestId, QByteArray>> drafts;
    std::vector<OutboxRow> outbox;          ///< new entries go to the end, known ones are replaced in place
    std::vector<DecisionId> outboxFinished; ///< leave the outbox
    std::vector<KeptKind> keptCleared;      ///< all of that kind go, before anything new comes
    std::vector<KeptRow> kept;              ///< new or replaced
    std::vector<KeptKey> keptGone;
};

/// What became of a damaged cache. Its file was set aside, encrypted as it was, until the next purge(): what it holds has to
/// leave this computer like everything else (P7).
struct CacheRecovery {
    int decisionsSaved = 0;
    std::vector<OutboxRow> decisionsLost; ///< without their content
    bool isComplete = false;              ///< false: nobody can say what else it held
    std::vector<KeptKey> keptLost = {};   ///< what could not be read of what is kept beside

    bool operator==(const CacheRecovery &) const = default;
};

/// GUI thread. A change is a few kilobytes, so writing needs no thread of its own.
class Cache
{
public:
    struct Closed {
    };
    struct Encrypted {
        std::optional<CacheRecovery> recovered = {}; ///< of this open()
    };
    struct InMemory {
        Error why;
    };
    using State = std::variant<Closed, Encrypted, InMemory>;
    using Opened = std::function<void(State)>;

    /// Files go below `folder`, which is made with access for its owner only.
    Cache(Keychain &keychain, QString folder);
    /// Never touches the disk; `why` is what open() reports.
    explicit Cache(Error why);
    Cache(const Cache &) = delete;
    Cache &operator=(const Cache &) = delete;
    ~Cache();

    [[nodiscard]] const State &state() const { return m_state; }

    /// Opens what belongs to the account; `account` is hashed into file and entry name. Answers Encrypted, or InMemory with the
    /// reason when there is no keyring, it is locked or silent, or the disk takes nothing; a file that exists is then left as it
    /// is. A damaged file, or one whose key is gone, is set aside, and what can be read of it is in the new one. The answer may
    /// come before the call has returned.
    void open(const QString &account, Opened opened);
    /// Closes the file; key and file stay for the next open().
    void close();
    /// Ends the cache of the open account: the file is deleted at once, then the key in the keychain.
    void destroy(std::function<void(Status)> done);

    [[nodiscard]] Result<CacheContents> load();
    /// StorageFailed when closed.
    Status write(const CacheChange &change, Durability durability);
    /// After something was removed: it leaves the log too, and what was set aside goes (P7).
    Status purge();
    /// Now and then, when nobody waits: what was written moves to its place in the file.
    Status tidy() { return m_database ? m_database->tidy() : Status(Done{}); }

    /// Asked before every step that writes; true makes it fail as a full disk does. For tests of what then happens.
    void failWritesWhen(std::function<bool()> fault);

    /// Of the open account; empty in memory.
    [[nodiscard]] QString filePath() const;

private:
    struct Private;
    void becomeMemory(const Error &why);
    Status openFile(const SecretKey &key);
    Status openSound(const SecretKey &key);
    Status recover(const SecretKey &key, const Error &damage);
    Status build(const QString &path, const SecretKey &key, const CacheChange &content) const;

    State m_state;
    std::unique_ptr<Database> m_database;
    std::function<bool()> m_fault;
    std::unique_ptr<Private> d;
};

} // namespace vigie
