#include "models/desk/gmime.h"
#include "models/desk/mail.h"

#include "models/redaction/html.h"

#include <QStringDecoder>

namespace vigie::desk {
namespace {

constexpr qsizetype maxMailBytes = 16 * 1024 * 1024;
constexpr qsizetype maxTextLength = 1024 * 1024;
constexpr int maxDepth = 32;

Error broken(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(reason)};
}

QString decodeUtf8(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

QString decodeText(const QByteArray &bytes, const char *charset)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString asUtf8 = utf8.decode(bytes);
    const bool isUtf8 = !utf8.hasError();
    const bool undeclared = !charset || !*charset || g_ascii_strcasecmp(charset, "us-ascii") == 0;
    if (isUtf8 && (undeclared || g_ascii_strcasecmp(charset, "utf-8") == 0))
        return asUtf8;
    const auto converted = [&bytes](const char *from) -> std::optional<QString> {
        gsize length = 0;
        gchar *text = g_convert(bytes.constData(), bytes.size(), "UTF-8", from, nullptr, &length, nullptr);
        if (!text)
            return std::nullopt;
        QString result = QString::fromUtf8(text, static_cast<qsizetype>(length));
        g_free(text);
        return result;
    };
    if (!undeclared) {
        if (const std::optional<QString> asDeclared = converted(g_mime_charset_iconv_name(charset)))
            return *asDeclared;
    }
    if (isUtf8)
        return asUtf8;
    if (const std::optional<QString> asWindows = converted("windows-1252"))
        return *asWindows;
    return QString::fromLatin1(bytes);
}

/// Walks the parts once and keeps the words.
class TextFinder
{
public:
    bool carriesCalendar = false;

    QString textOf(GMimeObject *object, int depth = 0)
    {
        if (!object || depth > maxDepth)
            return {};
        if (GMIME_IS_MULTIPART(object))
            return textOfMultipart(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            return inner ? textOf(g_mime_message_get_mime_part(inner), depth + 1) : QString();
        }
        if (!GMIME_IS_PART(object))
            return {};
        GMimeContentType *type = g_mime_object_get_content_type(object);
        if (g_mime_content_type_is_type(type, "text", "calendar")) {
            carriesCalendar = true;
            return {};
        }
        const char *disposition = g_mime_object_get_disposition(object);
        if (disposition && g_ascii_strcasecmp(disposition, GMIME_DISPOSITION_ATTACHMENT) == 0)
            return {};
        if (g_mime_content_type_is_type(type, "text", "html"))
            return redaction::cleanText(redaction::htmlToText(mimeTextOf(GMIME_PART(object))).text);
        if (g_mime_content_type_is_type(type, "text", "plain"))
            return redaction::cleanText(mimeTextOf(GMIME_PART(object)));
        return {};
    }

private:
    QString textOfMultipart(GMimeMultipart *multipart, int depth)
    {
        const bool alternative =
            g_mime_content_type_is_type(g_mime_object_get_content_type(GMIME_OBJECT(multipart)), "multipart", "alternative");
        QString text;
        QString best;
        bool bestIsPlain = false;
        const int count = g_mime_multipart_get_count(multipart);
        for (int i = 0; i < count && text.size() < maxTextLength; ++i) {
            GMimeObject *child = g_mime_multipart_get_part(multipart, i);
            const QString words = textOf(child, depth + 1);
            if (words.trimmed().isEmpty())
                continue;
            const bool plain = g_mime_content_type_is_type(g_mime_object_get_content_type(child), "text", "plain");
            if (alternative && (best.isEmpty() || (!bestIsPlain))) {
                best = words;
                bestIsPlain = plain;
            } else if (!alternative) {
                text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + words;
            }
        }
        return alternative ? best : text;
    }
};

void collect(InternetAddressList *list, std::vector<MailAddress> &addresses, int depth = 0)
{
    if (!list || depth > 4)
        return;
    const int count = internet_address_list_length(list);
    for (int i = 0; i < count && addresses.size() < 200; ++i) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            collect(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), addresses, depth + 1);
        } else if (INTERNET_ADDRESS_IS_MAILBOX(address)) {
            const QString mailbox = decodeUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))).trimmed();
            if (mailbox.contains(QLatin1Char('@')))
                addresses.push_back(
                    MailAddress{redaction::cleanText(decodeUtf8(internet_address_get_name(address))).simplified(), mailbox});
        }
    }
}

/// The text and the calendar of what writeMail() makes.
void takePart(GMimeObject *object, OutgoingMail &mail)
{
    if (!object || !GMIME_IS_PART(object))
        return;
    if (!g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", "calendar")) {
        mail.text = mimeTextOf(GMIME_PART(object));
        return;
    }
    mail.calendar = mimeBytesOf(GMIME_PART(object));
    mail.method = decodeUtf8(g_mime_object_get_content_type_parameter(object, "method"));
}

} // namespace

QByteArray mimeBytesOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part); // borrowed
    if (!content)
        return {};
    const GObjectPointer<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(content, stream.get()) < 0)
        return {};
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(array->data), static_cast<qsizetype>(array->len));
}

QString mimeTextOf(GMimePart *part)
{
    return decodeText(mimeBytesOf(part), g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset"));
}

GObjectPointer<GMimeMessage> mimeMessageOf(const QByteArray &raw)
{
    initialiseMime();
    const std::unique_ptr<GMimeParserOptions, FreeParserOptions> options(g_mime_parser_options_new());
    const char *fallbacks[] = {"utf-8", "windows-1252", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), fallbacks);
    const GObjectPointer<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.constData(), static_cast<size_t>(raw.size())));
    const GObjectPointer<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return GObjectPointer<GMimeMessage>(g_mime_parser_construct_message(parser.get(), options.get()));
}

Result<OutgoingMail> readWritten(const QByteArray &raw)
{
    const GObjectPointer<GMimeMessage> message = mimeMessageOf(raw);
    if (!message)
        return broken("is no RFC 5322 message");
    OutgoingMail mail;
    const auto asWritten = [](InternetAddressList *list) {
        std::vector<MailAddress> addresses;
        for (int i = 0; list && i < internet_address_list_length(list); ++i) {
            InternetAddress *address = internet_address_list_get_address(list, i);
            if (INTERNET_ADDRESS_IS_MAILBOX(address))
                addresses.push_back({decodeUtf8(internet_address_get_name(address)),
                                     decodeUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))});
        }
        return addresses;
    };
    const auto first = [&asWritten](InternetAddressList *list) {
        const std::vector<MailAddress> addresses = asWritten(list);
        return addresses.empty() ? MailAddress() : addresses.front();
    };
    mail.from = first(g_mime_message_get_from(message.get()));
    mail.replyTo = first(g_mime_message_get_reply_to(message.get()));
    mail.to = asWritten(g_mime_message_get_to(message.get()));
    mail.subject = decodeUtf8(g_mime_message_get_subject(message.get()));
    if (GDateTime *date = g_mime_message_get_date(message.get())) // borrowed
        mail.date = Instant{Seconds{g_date_time_to_unix(date)}};
    mail.messageId = decodeUtf8(g_mime_message_get_message_id(message.get()));
    GMimeObject *body = g_mime_message_get_mime_part(message.get());
    if (body && GMIME_IS_MULTIPART(body)) {
        for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(body)); ++i)
            takePart(g_mime_multipart_get_part(GMIME_MULTIPART(body), i), mail);
    } else {
        takePart(body, mail);
    }
    return writeMail(mail) == raw ? Result<OutgoingMail>(mail) : Result<OutgoingMail>(broken("was not written here"));
}

Result<Mail> parseMail(const QByteArray &raw)
{
    if (raw.trimmed().isEmpty())
        return broken("is empty");
    if (raw.size() > maxMailBytes)
        return broken("is larger than 16 MiB");
    const GObjectPointer<GMimeMessage> message = mimeMessageOf(raw);
    if (!message)
        return broken("is no RFC 5322 message");

    Mail mail;
    std::vector<MailAddress> senders;
    collect(g_mime_message_get_from(message.get()), senders);
    if (senders.empty())
        collect(g_mime_message_get_sender(message.get()), senders);
    if (senders.empty())
        return broken("has no sender");
    mail.from = senders.front();
    collect(g_mime_message_get_to(message.get()), mail.to);
    collect(g_mime_message_get_cc(message.get()), mail.to);
    mail.subject = redaction::cleanText(decodeUtf8(g_mime_message_get_subject(message.get()))).simplified();
    if (GDateTime *date = g_mime_message_get_date(message.get())) // borrowed
        mail.sentAt = Instant{Seconds{g_date_time_to_unix(date)}};

    TextFinder finder;
    mail.text = finder.textOf(g_mime_message_get_mime_part(message.get())).left(maxTextLength);
    mail.carriesCalendar = finder.carriesCalendar;
    if (mail.text.trimmed().isEmpty() && !mail.carriesCalendar)
        return broken("has no readable text");
    return mail;
}

} // namespace vigie::desk
