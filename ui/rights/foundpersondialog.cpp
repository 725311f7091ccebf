#include "ui/rights/foundpersondialog.h"

#include "ui/common/buttons.h"
#include "ui/common/cards.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"
#include "ui/common/wording.h"
#include "ui/rights/holdingscard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

FoundPersonDialog::FoundPersonDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_who(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_why(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_asked(new TextLabel(TextStyle::Body, ColorRole::Text, this))
    , m_nothing(new EmptyState(this))
    , m_holdings(new HoldingsCard(HoldingsCard::Use::Look))
    , m_scroll(scrolled(new QWidget, this))
    , m_meaning(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_close(new QPushButton(this))
    , m_takeDown(new PrimaryButton({}, this))
{
    setModal(true);
    setFixedSize(spacing(200), spacing(150)); // within a window of 1280 × 720
    for (TextLabel *label : {m_who, m_why, m_asked, m_meaning})
        label->setWordWrap(true);
    m_takeDown->setKeyHint(QStringLiteral("⏎"));
    m_takeDown->setDefault(true);
    m_close->setAutoDefault(false);
    auto *column = new QVBoxLayout(m_scroll->widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_holdings);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addWidget(m_meaning, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_takeDown);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(4));
    all->setSpacing(spacing(2));
    for (TextLabel *label : {m_title, m_who, m_why, m_asked})
        all->addWidget(label);
    all->addWidget(m_nothing, 1);
    all->addWidget(m_scroll, 1);
    all->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_takeDown, &QPushButton::clicked, this, &FoundPersonDialog::takeDownWanted);
    connect(this, &QDialog::finished, this, &FoundPersonDialog::clear);
    retranslate();
}

void FoundPersonDialog::showFound(const PersonSearch &search, const FoundPerson &found, const QTimeZone &zone)
{
    m_search = search;
    m_requests = found.requests;
    m_holdings->setHoldings(found.holdings, {}, zone);
    const bool isNothing = isEmpty(found);
    m_nothing->setVisible(isNothing);
    m_scroll->setVisible(!isNothing);
    retranslate();
    open();
    if (m_holdings->requests()->isVisibleTo(this))
        m_holdings->requests()->setFocus(Qt::OtherFocusReason);
    else
        m_takeDown->setFocus(Qt::OtherFocusReason);
}

void FoundPersonDialog::clear()
{
    m_search = {};
    m_requests.clear();
    m_holdings->clear();
    retranslate();
}

void FoundPersonDialog::retranslate()
{
    setWindowTitle(tr("What was found"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    const RightsSubject &subject = m_search.subject;
    QStringList who{subject.name};
    who << subject.mails << subject.phone;
    who.removeAll(QString());
    m_who->setText(who.join(QStringLiteral(" · ")));
    m_why->setText(who.isEmpty() ? QString() : QStringLiteral("%1 · %2").arg(ui::text(m_search.purpose), m_search.about));
    m_asked->setVisible(!m_requests.isEmpty());
    //: %1 numbers of requests.
    m_asked->setText(m_requests.isEmpty() ? QString()
                                          : tr("They have asked by their rights: %1").arg(m_requests.join(QStringLiteral(", "))));
    m_nothing->setContent(Symbol::Shield, tr("Nothing is held about them"),
                          tr("No request, note, package or account says what was looked for. By another address, or spelt in "
                             "another way, they may be found."));
    m_meaning->setText(tr("To look at alone; it is gone when this is closed."));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close what was found"));
    m_takeDown->setText(tr("Take down a request for them…"));
}

void FoundPersonDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
