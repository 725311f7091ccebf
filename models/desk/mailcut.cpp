#include "models/desk/gmime.h"
#include "models/desk/mail.h"

#include "models/redaction/html.h"

namespace vigie::desk {
namespace {

/// Takes words out of each part and header of a message, in place.
class MailCutter
{
public:
    explicit MailCutter(const MailCut &cut)
        : m_cut(cut)
    {
    }
    [[nodiscard]] bool isDifferent() const { return m_isDifferent; }
    /// Everything could be taken out so far.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    void message(GMimeMessage *message, int depth = 0)
    {
        if (message == nullptr || depth > maxCutDepth) {
            m_isWhole = m_isWhole && message == nullptr;
            return;
        }
        for (const GMimeAddressType type : {GMIME_ADDRESS_TYPE_SENDER, GMIME_ADDRESS_TYPE_FROM, GMIME_ADDRESS_TYPE_REPLY_TO,
                                            GMIME_ADDRESS_TYPE_TO, GMIME_ADDRESS_TYPE_CC, GMIME_ADDRESS_TYPE_BCC})
            addresses(g_mime_message_get_addresses(message, type));
        headers(GMIME_OBJECT(message));
        object(g_mime_message_get_mime_part(message), depth);
    }

private:
    static constexpr int maxCutDepth = 32;

    [[nodiscard]] bool isIn(const char *text) const { return text != nullptr && m_cut.isIn(QString::fromUtf8(text)); }

    void addresses(InternetAddressList *list, int depth = 0)
    {
        for (int i = 0; list != nullptr && depth < 4 && i < internet_address_list_length(list); ++i) {
            InternetAddress *address = internet_address_list_get_address(list, i);
            if (isIn(internet_address_get_name(address))) {
                const QString name = m_cut.words(QString::fromUtf8(internet_address_get_name(address)));
                internet_address_set_name(address, name.toUtf8().constData());
                m_isDifferent = true;
            }
            if (INTERNET_ADDRESS_IS_GROUP(address)) {
                addresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), depth + 1);
            } else if (INTERNET_ADDRESS_IS_MAILBOX(address)
                       && isIn(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))) {
                internet_address_mailbox_set_addr(INTERNET_ADDRESS_MAILBOX(address), m_cut.address.toUtf8().constData());
                m_isDifferent = true;
            }
        }
    }
    /// But for those with addresses, which are right by now.
    void headers(GMimeObject *object)
    {
        GMimeHeaderList *list = g_mime_object_get_header_list(object); // borrowed, as are its headers
        for (int i = 0; i < g_mime_header_list_get_count(list); ++i) {
            GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
            if (!isIn(g_mime_header_get_value(header)) && !isIn(g_mime_header_get_raw_value(header)))
                continue;
            const QString value = m_cut.words(QString::fromUtf8(g_mime_header_get_value(header)).simplified());
            g_mime_header_set_value(header, nullptr, value.toUtf8().constData(), "utf-8");
            m_isDifferent = true;
        }
    }
    void object(GMimeObject *object, int depth)
    {
        if (object == nullptr)
            return;
        if (depth > maxCutDepth) {
            m_isWhole = false;
            return;
        }
        headers(object);
        if (GMIME_IS_MULTIPART(object)) {
            for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(object)); ++i)
                this->object(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            message(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)), depth + 1);
        } else if (GMIME_IS_PART(object)) {
            part(GMIME_PART(object));
        }
    }
    void part(GMimePart *part)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        if (g_mime_content_type_is_type(type, "text", "calendar"))
            return calendar(part);
        const QByteArray bytes = mimeBytesOf(part);
        if (!g_mime_content_type_is_type(type, "text", "*")) { // a file, of which nobody knows how it is read
            m_isWhole = m_isWhole && !m_cut.isIn(QString::fromUtf8(bytes)) && !m_cut.isIn(QString::fromLatin1(bytes));
            return;
        }
        QString text = mimeTextOf(part);
        if (m_cut.isIn(text)) {
            text = m_cut.words(text);
            set(part, text.toUtf8());
        }
        // In pieces, between tags.
        if (g_mime_content_type_is_type(type, "text", "html"))
            m_isWhole = m_isWhole && !m_cut.isIn(redaction::htmlToText(text).text);
    }
    void calendar(GMimePart *part)
    {
        const QByteArray before = mimeBytesOf(part);
        const Result<QByteArray> after = m_cut.calendar(before);
        if (!after)
            m_isWhole = false;
        else if (*after != before)
            set(part, *after);
    }
    void set(GMimePart *part, const QByteArray &utf8)
    {
        const GObjectPointer<GMimeStream> stream(
            g_mime_stream_mem_new_with_buffer(utf8.constData(), static_cast<size_t>(utf8.size())));
        const GObjectPointer<GMimeDataWrapper> wrapper(
            g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
        g_mime_part_set_content(part, wrapper.get());
        g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
        g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
        m_isDifferent = true;
    }

    const MailCut &m_cut;
    bool m_isDifferent = false;
    bool m_isWhole = true;
};

} // namespace

std::optional<QByteArray> mailWithout(const QByteArray &raw, const MailCut &cut)
{
    const auto stillSays = [&cut](const QByteArray &bytes) {
        return cut.isIn(QString::fromUtf8(bytes)) || cut.isIn(QString::fromLatin1(bytes));
    };
    const GObjectPointer<GMimeMessage> message = mimeMessageOf(raw);
    if (!message)
        return stillSays(raw) ? std::nullopt : std::optional(raw);
    MailCutter cutter(cut);
    cutter.message(message.get());
    if (!cutter.isWhole())
        return std::nullopt;
    const QByteArray left = cutter.isDifferent() ? mimeWritten(GMIME_OBJECT(message.get())) : raw;
    if (stillSays(left)) // before the first part, or where no part is
        return std::nullopt;
    MailCutter again(cut);
    const GObjectPointer<GMimeMessage> read = mimeMessageOf(left);
    again.message(read.get());
    return again.isDifferent() ? std::nullopt : std::optional(left);
}

} // namespace vigie::desk
