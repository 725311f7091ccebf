// A person's word that something is hidden that need not be, or is not hidden that should be; and hiding it, the same way at the
// desk and at the workstation.
#pragma once

#include "models/domain/case.h"
#include "models/domain/result.h"

#include <QJsonObject>

namespace vigie {

enum class ReportKind { Missed, Excess };

template <>
struct WireNames<ReportKind> {
    static constexpr std::array table{
        std::pair{ReportKind::Missed, "missed"},
        std::pair{ReportKind::Excess, "excess"},
    };
};

enum class MessagePart { Body, Quoted };

template <>
struct WireNames<MessagePart> {
    static constexpr std::array table{
        std::pair{MessagePart::Body, "body"},
        std::pair{MessagePart::Quoted, "quoted"},
    };
};

/// A half-open range of what is readable in a message: UTF-16 units of the runs' words one after the other; what is hidden adds
/// none.
struct TextSpot {
    int message = 0;
    MessagePart part = MessagePart::Body;
    int start = 0;
    int end = 0;

    bool operator==(const TextSpot &) const = default;
};

/// Never the words themselves: they are where the spot says.
struct RedactionReport {
    ReportKind kind = ReportKind::Missed;
    int version = 0; ///< of the case it was made on
    TextSpot spot;   ///< of a missed one
    /// Of a missed one, what the person takes it for.
    TokenCategory category = TokenCategory::Unknown;
    Token token; ///< of an excess one
    /// Of the case it was made on: after another report the same spot means other words.
    int revision = 0;

    bool operator==(const RedactionReport &) const = default;
};

[[nodiscard]] QJsonObject toJson(const RedactionReport &value);
[[nodiscard]] Result<RedactionReport> redactionReportFromJson(const QJsonObject &json);

/// The words at the spot, each stretch without what is hidden between, widened to whole words and without blanks and signs at its
/// ends. Empty when the spot is outside the case, or nothing in it could be hidden.
[[nodiscard]] QStringList wordsAt(const Case &request, const TextSpot &spot);
/// Hides these words wherever they stand as whole words, in the thread and in what was understood, whatever their capitals.
/// Raises the revision when that changed anything.
void hide(Case &request, const QString &words, const TextRun::Hidden &as);

} // namespace vigie
