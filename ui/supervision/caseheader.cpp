#include "ui/supervision/caseheader.h"

#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace vigie::ui {

namespace {

constexpr Seconds leaseIsShort{2 * 60};
constexpr Seconds deadlineIsClose{60 * 60};

/// The style sheet puts the label's font back when the ink changes.
void showFigure(TextLabel *label, const QString &text, ColorRole ink)
{
    label->setText(text);
    label->setInk(ink);
    QFont strong = ui::font(TextStyle::Small);
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
}

QString escalationText(EscalationReason reason, const Case &request)
{
    // A doubt about a field says how big it is.
    const auto withConfidence = [&](FieldName name) {
        const UnderstoodField *field = findField(request, name);
        const QString words = ui::text(reason);
        return field ? QStringLiteral("%1 (%2)").arg(words, decimal(field->confidence)) : words;
    };
    if (reason == EscalationReason::UnsureDuration)
        return withConfidence(FieldName::Duration);
    if (reason == EscalationReason::UnsureMeetingKind)
        return withConfidence(FieldName::MeetingKind);
    return ui::text(reason);
}

} // namespace

CaseHeader::CaseHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_client(new Chip({}, this))
    , m_tagRow(new QHBoxLayout)
    , m_more(new Tag({}, Tone::Warn, this))
    , m_deadlineName(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_deadline(new TextLabel(TextStyle::Small, ColorRole::Text, this))
    , m_leaseName(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_lease(new TextLabel(TextStyle::Small, ColorRole::Text, this))
    , m_putBack(new QPushButton(this))
    , m_park(new QPushButton(this))
{
    // The number is what is looked for: the menu's arrow would only take room.
    for (QPushButton *button : {m_putBack, m_park})
        button->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    m_tagRow->setSpacing(spacing(2));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    row->setSpacing(spacing(2));
    row->addWidget(m_title);
    row->addSpacing(spacing(1));
    row->addWidget(m_client);
    row->addLayout(m_tagRow);
    row->addWidget(m_more);
    row->addStretch(1);
    row->addWidget(m_deadlineName);
    row->addWidget(m_deadline);
    row->addSpacing(spacing(2));
    row->addWidget(m_leaseName);
    row->addWidget(m_lease);
    row->addSpacing(spacing(2));
    row->addWidget(m_putBack);
    row->addWidget(m_park);
    m_more->hide();
    retranslate();
}

void CaseHeader::setMenus(QMenu *putBack, QMenu *park)
{
    m_putBack->setMenu(putBack);
    m_park->setMenu(park);
}

void CaseHeader::setCase(const Case &request)
{
    m_case = request;
    retranslate();
}

void CaseHeader::setReadOnly(bool readOnly)
{
    m_putBack->setEnabled(!readOnly);
    m_park->setEnabled(!readOnly);
}

void CaseHeader::setClocks(Instant now, Seconds leaseLeft)
{
    m_deadlineName->setVisible(m_case.deadline.has_value());
    m_deadline->setVisible(m_case.deadline.has_value());
    if (m_case.deadline) {
        const Seconds left = *m_case.deadline - now;
        showFigure(m_deadline, relative(left),
                   left < Seconds(0)            ? ColorRole::Bad
                       : left < deadlineIsClose ? ColorRole::Warn
                                                : ColorRole::Text);
    }
    if (leaseLeft <= Seconds(0)) {
        //: In place of the lease's countdown. French: terminé
        showFigure(m_lease, tr("over"), ColorRole::Bad);
    } else {
        showFigure(m_lease, countdown(leaseLeft), leaseLeft < leaseIsShort ? ColorRole::Warn : ColorRole::Text);
    }
    // The figures have taken another width.
    fitTags();
    m_lease->setAccessibleName(tr("Lease: %1").arg(m_lease->text()));
    m_deadline->setAccessibleName(tr("Deadline: %1").arg(m_deadline->text()));
}

void CaseHeader::retranslate()
{
    QString kind = ui::text(understoodMeetingKind(m_case));
    if (!kind.isEmpty())
        kind[0] = kind.at(0).toLower();
    //: Title of a case: %1 what is asked, %2 kind of meeting, %3 duration. "Schedule · video conference, 45 min"
    m_title->setText(tr("%1 · %2, %3").arg(ui::text(m_case.kind), kind, duration(understoodDuration(m_case))));
    m_title->setAccessibleName(m_title->text());
    m_client->setText(tr("Client %1").arg(m_case.clientCode));
    m_deadlineName->setText(tr("Deadline"));
    //: The time for which a request belongs to one person. French: Bail
    m_leaseName->setText(tr("Lease"));
    //: French: Remettre
    m_putBack->setText(tr("Put back") + QStringLiteral("…"));
    m_putBack->setAccessibleName(tr("Put the request back into the queue"));
    //: Puts the request aside until a time. French: Mettre en attente
    m_park->setText(tr("Park") + QStringLiteral("…"));
    m_park->setAccessibleName(tr("Park the request until later"));
    showTags();
}

void CaseHeader::showTags()
{
    for (; m_tags.size() > m_case.escalation.size(); m_tags.pop_back())
        delete m_tags.back();
    for (std::size_t i = 0; i < m_case.escalation.size(); ++i) {
        if (i == m_tags.size()) {
            m_tags.push_back(new Tag({}, Tone::Warn, this));
            m_tagRow->addWidget(m_tags[i]);
        }
        m_tags[i]->setText(escalationText(m_case.escalation[i], m_case));
        m_tags[i]->setAccessibleName(tr("Escalated: %1").arg(m_tags[i]->text()));
    }
    fitTags();
}

/// Tags that do not fit fold into "+2", which names them in its tooltip.
void CaseHeader::fitTags()
{
    int room = width() - spacing(10) - m_title->sizeHint().width() - m_client->sizeHint().width() - spacing(16);
    for (QWidget *fixed : std::initializer_list<QWidget *>{m_deadlineName, m_deadline, m_leaseName, m_lease, m_putBack, m_park}) {
        if (!fixed->isHidden())
            room -= fixed->sizeHint().width() + spacing(2);
    }
    QStringList folded;
    const int moreWidth = 56;
    for (size_t i = 0; i < m_tags.size(); ++i) {
        Tag *tag = m_tags[i];
        const int needed = tag->sizeHint().width() + spacing(2);
        const bool last = i + 1 == m_tags.size();
        const bool fits = folded.isEmpty() && room - needed >= (last ? 0 : moreWidth);
        tag->setVisible(fits);
        if (fits)
            room -= needed;
        else
            folded << tag->text();
    }
    m_more->setVisible(!folded.isEmpty());
    if (!folded.isEmpty()) {
        m_more->setText(QStringLiteral("+%1").arg(folded.size()));
        m_more->setToolTip(folded.join(QLatin1Char('\n')));
        m_more->setAccessibleName(tr("More reasons: %1").arg(folded.join(QStringLiteral(", "))));
    }
}

void CaseHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CaseHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTags();
}

} // namespace vigie::ui
