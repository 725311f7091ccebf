// The archive that somebody gets who asks for their data (D4), from being asked for until it has gone: the desk makes it in the
// background, keeps it sealed, and hands it out once.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <QByteArray>
#include <QJsonObject>

#include <variant>

namespace vigie {

enum class ArchiveFailure {
    TooLarge,  ///< does not fit in one file, see longestArchive
    StepFirst, ///< the request has ended meanwhile, or somebody doubts who it is
    Desk,      ///< whoever runs it finds the reason in its log
};

template <>
struct WireNames<ArchiveFailure> {
    static constexpr std::array table{
        std::pair{ArchiveFailure::TooLarge, "too-large"},
        std::pair{ArchiveFailure::StepFirst, "step-first"},
        std::pair{ArchiveFailure::Desk, "desk"},
    };
};

namespace archive {

struct NotAsked {
    bool operator==(const NotAsked &) const = default;
};
/// Requests that are in it already; none in all: they are still being counted.
struct Making {
    int done = 0;
    int total = 0;

    bool operator==(const Making &) const = default;
};
struct Failed {
    ArchiveFailure why = ArchiveFailure::Desk;
    Instant at;

    bool operator==(const Failed &) const = default;
};
/// To be taken once, and no later than that.
struct Ready {
    Instant at;
    Instant until;

    bool operator==(const Ready &) const = default;
};
struct Taken {
    Instant at;
    QString by; ///< the name that colleagues see

    bool operator==(const Taken &) const = default;
};
/// Nobody has taken it in time, or who it is about was erased.
struct Deleted {
    Instant at;

    bool operator==(const Deleted &) const = default;
};

} // namespace archive

using ArchiveState =
    std::variant<archive::NotAsked, archive::Making, archive::Failed, archive::Ready, archive::Taken, archive::Deleted>;

/// The alternatives of ArchiveState in their order.
enum class ArchiveStage { NotAsked, Making, Failed, Ready, Taken, Deleted };

template <>
struct WireNames<ArchiveStage> {
    static constexpr std::array table{
        std::pair{ArchiveStage::NotAsked, "not-asked"}, std::pair{ArchiveStage::Making, "making"},
        std::pair{ArchiveStage::Failed, "failed"},      std::pair{ArchiveStage::Ready, "ready"},
        std::pair{ArchiveStage::Taken, "taken"},        std::pair{ArchiveStage::Deleted, "deleted"},
    };
};

[[nodiscard]] inline ArchiveStage stageOf(const ArchiveState &state)
{
    return static_cast<ArchiveStage>(state.index());
}

inline constexpr qsizetype longestArchive = 10 * 1024 * 1024; ///< bytes; what is larger is put together by hand

/// A zip of JSON, vCard, iCalendar and a page to read, each file in it encrypted (AES-256) under the passphrase. Nobody can say
/// either again.
struct RightsArchive {
    QByteArray zip;
    QString passphrase; ///< of 100 random bits, for people to type; goes to the person by another way than the zip

    bool operator==(const RightsArchive &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ArchiveState &state);
[[nodiscard]] Result<ArchiveState> archiveStateFromJson(const QJsonObject &json);
/// The zip in base64.
[[nodiscard]] QJsonObject toJson(const RightsArchive &archive);
[[nodiscard]] Result<RightsArchive> rightsArchiveFromJson(const QJsonObject &json);

} // namespace vigie
