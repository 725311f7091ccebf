#include "ui/supervision/nearslots.h"

#include "ui/calendar/slotspeech.h"
#include "ui/calendar/slotwords.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/supervision/slotline.h"
#include "ui/supervision/slotlist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace vigie::ui {

NearSlot::NearSlot(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void NearSlot::setNearMiss(const NearMiss &near, const Case &request, const QString &otherZone)
{
    m_near = near;
    m_case = request;
    m_otherZone = otherZone;
    setAccessibleName(SlotSpeech::nearMiss(near, request));
    // What is elided on a narrow window.
    setToolTip(QStringLiteral("<span>%1</span>").arg(stops().toHtmlEscaped()));
    update();
}

void NearSlot::forget()
{
    m_near = {};
    m_case = {};
    m_otherZone.clear();
    setAccessibleName({});
    setToolTip({});
}

QString NearSlot::stops() const
{
    QStringList words;
    for (const SlotReason &each : m_near.stops)
        words << SlotWords::stop(each, m_near.slot.when, participantShort(each.participant, m_case.participants), m_case);
    return words.join(QStringLiteral(" · "));
}

QSize NearSlot::sizeHint() const
{
    return {400, slotRowHeight - spacing(1)};
}

void NearSlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QTimeZone zone = clientZone(m_case);
    SlotLine line;
    line.times = dayAndTimeSpan(m_near.slot.when, zone);
    line.otherTimes = SlotRows::otherTimes(m_near.slot.when, zone, m_otherZone);
    line.verdict = stops();
    line.verdictInk = SlotWords::ink(m_near.slot);
    drawSlotLine(painter, QRectF(rect()), line, {.chosen = isDown(), .hovered = underMouse(), .focused = hasFocus()});
}

NearSlots::NearSlots(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionLabel({}, this))
    , m_keys(new TextLabel(TextStyle::Smaller, ColorRole::Faint, this))
{
    auto *headline = new QHBoxLayout;
    headline->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(1));
    headline->addWidget(m_title);
    headline->addStretch(1);
    headline->addWidget(m_keys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(headline);
    for (NearSlot *&row : m_rows) {
        row = new NearSlot(this);
        column->addWidget(row);
        connect(row, &NearSlot::clicked, this, [this, row] { Q_EMIT slotWanted(row->nearMiss().slot.when); });
    }
    retranslate();
    hide();
}

void NearSlots::setNearMisses(const std::vector<NearMiss> &near, const Case &request, const QString &otherZone)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i < near.size())
            m_rows[i]->setNearMiss(near[i], request, otherZone);
        else
            m_rows[i]->forget();
        m_rows[i]->setVisible(i < near.size());
    }
    setVisible(!near.empty());
}

void NearSlots::focusFirst()
{
    m_rows.front()->setFocus(Qt::ShortcutFocusReason);
}

void NearSlots::retranslate()
{
    //: Heading of slots that only one thing stops. French: Presque libre
    m_title->setText(tr("Nearly free"));
    //: Which keys do what under "Nearly free"; ⇧ is Shift. French: ⇧F7 atteindre · ⏎ ajouter
    m_keys->setText(tr("⇧F7 reach · ⏎ add"));
}

void NearSlots::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
