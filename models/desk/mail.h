// Real mail (RFC 5322, RFC 2045–2049) as the few values the desk needs. Reading is lenient with form, strict with size.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace vigie::desk {

struct MailAddress {
    QString name; ///< decoded (RFC 2047), may be empty
    QString address;

    bool operator==(const MailAddress &) const = default;
};

struct Mail {
    MailAddress from;
    std::vector<MailAddress> to; ///< To and Cc
    QString subject;
    std::optional<Instant> sentAt;
    QString text;                 ///< clean, with LF; from text/plain, else from HTML without anything active (P11)
    bool carriesCalendar = false; ///< has a text/calendar part; it is not read as text
};

/// InvalidInput when it has no sender or no readable text, or is larger than 16 MiB. Attachments are left out.
[[nodiscard]] Result<Mail> parseMail(const QByteArray &raw);

/// What goes of a mail, and what stays in its place.
struct MailCut {
    std::function<bool(const QString &)> isIn;
    std::function<QString(const QString &)> words;
    std::function<Result<QByteArray>(const QByteArray &)> calendar; ///< of a part that is one
    QString address;                                                ///< in the place of one that goes
};
/// Every part and header without it; byte for byte the same where nothing says it. Nothing when it stands where it cannot be
/// taken out: in a file, between tags, in what is no mail.
[[nodiscard]] std::optional<QByteArray> mailWithout(const QByteArray &raw, const MailCut &cut);

/// One message to send, as multipart/alternative (RFC 6047 for the calendar part).
struct OutgoingMail {
    MailAddress from;
    MailAddress replyTo;
    std::vector<MailAddress> to;
    QString subject;
    Instant date;
    QString messageId; ///< without angle brackets; equal mails get equal ids, so that a repeat is known for one
    QString text;
    QByteArray calendar; ///< empty for a plain mail
    QString method;      ///< REQUEST or CANCEL, with `calendar`
};

/// RFC 5322 with CRLF; equal input gives equal bytes.
[[nodiscard]] QByteArray writeMail(const OutgoingMail &mail);
/// Of what writeMail() gave, which it gives again. InvalidInput for whatever it would give otherwise.
[[nodiscard]] Result<OutgoingMail> readWritten(const QByteArray &raw);

} // namespace vigie::desk
