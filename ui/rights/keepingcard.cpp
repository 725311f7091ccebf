#include "ui/rights/keepingcard.h"

#include "ui/common/cards.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/rights/rightswords.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

KeepingCard::KeepingCard(QWidget *parent)
    : Card(parent)
    , m_title(new SectionLabel({}, this))
    , m_lines(new TextLabel(TextStyle::Body, ColorRole::Text, this))
{
    m_lines->setWordWrap(true);
    insideOf(this, m_title)->addWidget(m_lines);
    showAll();
}

void KeepingCard::setHoldings(const std::vector<HeldRequest> &held, const std::vector<KeptRequest> &before, const QTimeZone &zone)
{
    if (held != m_held) {
        for (const KeptRequest &one : before)
            m_staying.try_emplace(one.back.request, one.back);
        std::erase_if(m_staying, [&held](const auto &said) {
            return std::ranges::find(held, said.first, &HeldRequest::request) == held.end();
        });
    }
    m_held = held;
    m_over.clear();
    m_zone = zone;
    showAll();
}

void KeepingCard::setKept(const std::vector<KeptRequest> &kept, const QTimeZone &zone)
{
    m_held.clear();
    if (!kept.empty()) // carried out; else it is said of what is searched for again
        std::erase_if(m_staying, [](const auto &said) { return std::holds_alternative<KeepingBack>(said.second); });
    m_over = kept;
    m_zone = zone;
    showAll();
}

void KeepingCard::clear()
{
    m_held.clear();
    m_over.clear();
    m_staying.clear();
    m_items.clear();
    showAll();
}

void KeepingCard::say(const RequestId &request, const ErasureFate &fate)
{
    if (std::holds_alternative<ItGoes>(fate))
        m_staying.erase(request);
    else
        m_staying[request] = fate;
    showAll();
    Q_EMIT fateChanged();
}

void KeepingCard::say(const ErasedItem &item)
{
    if (std::erase(m_items, item) == 0) {
        m_items.push_back(item);
        const bool isAnyLeft =
            std::ranges::any_of(m_staying, [](const auto &said) { return std::holds_alternative<NotAskedFor>(said.second); });
        for (const HeldRequest &held : m_held) {
            if (!isAnyLeft && m_items.size() == 1)
                m_staying.try_emplace(held.request, NotAskedFor());
        }
    }
    showAll();
    Q_EMIT fateChanged();
}

void KeepingCard::forgetItems()
{
    m_items.clear();
    showAll();
}

QString KeepingCard::nameOf(const ErasedItem &item)
{
    //: %1 what a value is, %2 the value: "Telephone: 06 12 34 56 78".
    return tr("%1: %2").arg(text(item.field), item.value);
}

ErasureFate KeepingCard::fateOf(const RequestId &request) const
{
    const auto found = m_staying.find(request);
    return found == m_staying.end() ? ErasureFate(ItGoes()) : found->second;
}

QString KeepingCard::nameOf(const HeldRequest &held, const QTimeZone &zone)
{
    return QStringLiteral("%1 · %2").arg(shortDate(toDateTime(held.receivedAt, zone).date()), held.clientCode);
}

void KeepingCard::showAll()
{
    m_title->setText(tr("What stays"));
    QStringList lines;
    for (const HeldRequest &held : m_held) {
        const ErasureFate fate = fateOf(held.request);
        if (const auto *back = std::get_if<KeepingBack>(&fate))
            lines.append(QStringLiteral("%1 · %2").arg(nameOf(held, m_zone), withWords(text(back->ground), back->reason)));
        else if (std::holds_alternative<NotAskedFor>(fate))
            lines.append(QStringLiteral("%1 · %2").arg(nameOf(held, m_zone), tr("not asked for")));
    }
    for (const KeptRequest &kept : m_over) {
        const QString day = shortDate(toDateTime(kept.receivedAt, m_zone).date());
        lines.append(QStringLiteral("%1 · %2").arg(day, withWords(text(kept.back.ground), kept.back.reason)));
    }
    if (lines.isEmpty())
        lines.append(tr(
            "Nothing. What is still needed by law or for a claim, or was not asked for, can stay: go to its row and press K."));
    for (const ErasedItem &item : m_items)
        //: Of an erasure; %1 a value and what it is.
        lines.append(tr("%1 · goes from what was not asked for").arg(nameOf(item)));
    m_lines->setText(lines.join(QLatin1Char('\n')));
}

void KeepingCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showAll();
}

} // namespace vigie::ui
