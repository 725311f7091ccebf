#include "models/desk/gmime.h"
#include "models/desk/mail.h"
#include "models/domain/oneline.h"

#include <QCryptographicHash>

namespace vigie::desk {
namespace {

/// A line break in a header would start another one.
QByteArray headerText(const QString &text)
{
    return oneLine(text).toUtf8();
}

void add(GMimeMessage *message, GMimeAddressType type, const MailAddress &address)
{
    g_mime_message_add_mailbox(message, type, headerText(address.name).constData(), headerText(address.address).constData());
}

GObjectPointer<GMimePart> part(const char *type, const char *subtype, const QByteArray &content)
{
    GObjectPointer<GMimePart> made(g_mime_part_new_with_type(type, subtype));
    const GObjectPointer<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), static_cast<size_t>(content.size())));
    const GObjectPointer<GMimeDataWrapper> wrapper(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(made.get(), wrapper.get());
    // Base64 keeps every byte, CRLF included, whatever relays do.
    g_mime_part_set_content_encoding(made.get(), GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(made.get()), "charset", "utf-8");
    return made;
}

} // namespace

QByteArray mimeWritten(GMimeObject *object)
{
    GMimeFormatOptions *format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    const GObjectPointer<GMimeStream> out(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, format, out.get());
    g_mime_format_options_free(format);
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
    return QByteArray(reinterpret_cast<const char *>(array->data), static_cast<qsizetype>(array->len));
}

QByteArray writeMail(const OutgoingMail &mail)
{
    initialiseMime();
    const GObjectPointer<GMimeMessage> message(g_mime_message_new(TRUE));
    add(message.get(), GMIME_ADDRESS_TYPE_FROM, mail.from);
    if (!mail.replyTo.address.isEmpty())
        add(message.get(), GMIME_ADDRESS_TYPE_REPLY_TO, mail.replyTo);
    for (const MailAddress &recipient : mail.to)
        add(message.get(), GMIME_ADDRESS_TYPE_TO, recipient);
    g_mime_message_set_subject(message.get(), headerText(mail.subject).constData(), "utf-8");
    GDateTime *date = g_date_time_new_from_unix_utc(mail.date.time_since_epoch().count());
    g_mime_message_set_date(message.get(), date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(message.get(), headerText(mail.messageId).constData());

    const GObjectPointer<GMimePart> text = part("text", "plain", mail.text.toUtf8());
    if (mail.calendar.isEmpty()) {
        g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(text.get()));
    } else {
        const GObjectPointer<GMimePart> calendar = part("text", "calendar", mail.calendar);
        g_mime_object_set_content_type_parameter(GMIME_OBJECT(calendar.get()), "method", mail.method.toLatin1().constData());
        const GObjectPointer<GMimeMultipart> alternative(g_mime_multipart_new_with_subtype("alternative"));
        // GMime's own boundary is random; this one is as unlikely in the text and the same each time.
        const QByteArray boundary =
            "=-" + QCryptographicHash::hash(mail.messageId.toUtf8(), QCryptographicHash::Sha256).toHex().left(40);
        g_mime_multipart_set_boundary(alternative.get(), boundary.constData());
        g_mime_multipart_add(alternative.get(), GMIME_OBJECT(text.get()));
        g_mime_multipart_add(alternative.get(), GMIME_OBJECT(calendar.get()));
        g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(alternative.get()));
    }

    return mimeWritten(GMIME_OBJECT(message.get()));
}

} // namespace vigie::desk
