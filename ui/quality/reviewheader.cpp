#include "ui/quality/reviewheader.h"

#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QEvent>
#include <QHBoxLayout>

namespace vigie::ui {

namespace {

constexpr Seconds reviewLeaseIsShort{2 * 60};

/// The style sheet puts the label's font back when the ink changes.
void showReviewFigure(TextLabel *label, const QString &text, ColorRole ink)
{
    label->setText(text);
    label->setInk(ink);
    QFont strong = ui::font(TextStyle::Small);
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
}

} // namespace

ReviewHeader::ReviewHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_client(new Chip({}, this))
    , m_why(new Tag({}, Tone::Warn, this))
    , m_spentName(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_spent(new TextLabel(TextStyle::Small, ColorRole::Text, this))
    , m_leaseName(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_lease(new TextLabel(TextStyle::Small, ColorRole::Text, this))
{
    setFixedHeight(46);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(4), 0, spacing(4), 0);
    row->setSpacing(spacing(2));
    row->addWidget(m_title);
    row->addSpacing(spacing(1));
    row->addWidget(m_client);
    row->addWidget(m_why);
    row->addStretch(1);
    row->addWidget(m_spentName);
    row->addWidget(m_spent);
    row->addSpacing(spacing(2));
    row->addWidget(m_leaseName);
    row->addWidget(m_lease);
    retranslate();
}

void ReviewHeader::setReview(const HeldReview &held)
{
    m_kind = held.content.kind;
    m_clientCode = held.content.clientCode;
    m_isAdjudication = !held.earlier.empty();
    retranslate();
}

void ReviewHeader::setClocks(Seconds spent, Seconds leaseLeft)
{
    showReviewFigure(m_spent, countdown(spent), ColorRole::Text);
    if (leaseLeft <= Seconds(0))
        //: In place of the lease's countdown. French: terminé
        showReviewFigure(m_lease, tr("over"), ColorRole::Bad);
    else
        showReviewFigure(m_lease, countdown(leaseLeft), leaseLeft < reviewLeaseIsShort ? ColorRole::Warn : ColorRole::Text);
    m_spent->setAccessibleName(tr("Time on screen: %1").arg(m_spent->text()));
    m_lease->setAccessibleName(tr("Lease: %1").arg(m_lease->text()));
}

void ReviewHeader::retranslate()
{
    //: %1 what is asked, e.g. "Schedule"; two reviews differ, and a third one decides. French: Arbitrage · %1
    m_title->setText(m_isAdjudication ? tr("Adjudication · %1").arg(ui::text(m_kind))
                                      //: Who decided is not said to the reviewer. French: Revue à l'aveugle · %1
                                      : tr("Blind review · %1").arg(ui::text(m_kind)));
    m_client->setText(tr("Client %1").arg(m_clientCode));
    m_why->setVisible(m_isAdjudication);
    m_why->setText(tr("Two reviews differ"));
    //: The time for which the task has been on screen. French: Temps
    m_spentName->setText(tr("Time"));
    m_leaseName->setText(tr("Lease"));
}

void ReviewHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
