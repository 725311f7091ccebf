#include "ui/oversight/oversightworkspace.h"

#include "ui/common/pagestack.h"
#include "ui/common/segments.h"
#include "ui/oversight/agreementspage.h"
#include "ui/oversight/auditpage.h"
#include "ui/oversight/letterspage.h"
#include "ui/oversight/levelspage.h"
#include "ui/oversight/registerpage.h"
#include "ui/oversight/revealspage.h"
#include "ui/oversight/rubricpage.h"
#include "ui/oversight/samplepage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int headHeight = 46;

} // namespace

OversightWorkspace::OversightWorkspace(Oversight &oversight, LevelsEditor &levels, AgreementsKeeper &agreements,
                                       SamplePlanEditor &plan, RubricEditor &rubric, LettersEditor &letters,
                                       ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_oversight(oversight)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_segments(new Segments(this))
    , m_stack(new PageStack(this))
    , m_audit(new AuditPage(oversight, actions, m_stack))
    , m_register(new RegisterPage(oversight, actions, m_stack))
    , m_reveals(new RevealsPage(oversight, actions, m_stack))
    , m_levels(new LevelsPage(levels, oversight, actions, m_stack))
    , m_agreements(new AgreementsPage(agreements, actions, m_stack))
    , m_sample(new SamplePage(plan, oversight, actions, m_stack))
    , m_rubric(new RubricPage(rubric, oversight, actions, m_stack))
    , m_letters(new LettersPage(letters, oversight, actions, m_stack))
{
    addPage(actions, "oversight.trail", [] { return tr("Show the audit trail"); },
            {m_audit, m_audit->table(), [this]() -> const Oversight::Reading & { return m_oversight.trailReading(); },
             [this] { m_audit->read(); }, [] { return tr("Audit trail"); }, nullptr});
    addPage(actions, "oversight.register", [] { return tr("Show what has left the EU"); },
            {m_register, m_register->table(), [this]() -> const Oversight::Reading & { return m_oversight.disclosureReading(); },
             [this] { m_oversight.readDisclosures(); }, [] { return tr("Outside the EU"); }, nullptr});
    addPage(actions, "oversight.reveals", [] { return tr("Show what was revealed"); },
            {m_reveals, m_reveals->table(), [this]() -> const Oversight::Reading & { return m_oversight.revealReading(); },
             [this] { m_reveals->read(); }, [] { return tr("Reveals"); }, nullptr});
    addPage(actions, "oversight.levels", [] { return tr("Show the disclosure levels"); },
            {m_levels, m_levels->table(), [&levels]() -> const Oversight::Reading & { return levels.reading(); },
             [&levels] { levels.read(); }, [] { return tr("Levels"); }, nullptr});
    addPage(actions, "oversight.agreements", [] { return tr("Show the agreements of clients"); },
            {m_agreements, m_agreements->table(), [&agreements]() -> const Oversight::Reading & { return agreements.reading(); },
             [&agreements] { agreements.read(); }, [] { return tr("Agreements"); }, nullptr});
    addPage(actions, "oversight.sample", [] { return tr("Show the sampling plan"); },
            {m_sample, m_sample->table(), [&plan]() -> const Oversight::Reading & { return plan.reading(); },
             [&plan] { plan.read(); }, [] { return tr("Sampling"); }, nullptr});
    addPage(actions, "oversight.rubric", [] { return tr("Show the rubric"); },
            {m_rubric, m_rubric->list(), [&rubric]() -> const Oversight::Reading & { return rubric.reading(); },
             [&rubric] { rubric.read(); }, [] { return tr("Rubric"); }, nullptr});
    addPage(actions, "oversight.letters", [] { return tr("Show the letters of rights requests"); },
            {m_letters, m_letters->list(), [&letters]() -> const Oversight::Reading & { return letters.reading(); },
             [&letters] { letters.read(); }, [] { return tr("Letters"); }, nullptr});
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(spacing(4), 0, spacing(4), 0);
    row->setSpacing(spacing(4));
    row->addWidget(m_title);
    row->addWidget(m_segments);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
    connect(m_segments, &Segments::chosen, this, &OversightWorkspace::choose);
    connect(m_reveals, &RevealsPage::trailAsked, this, [this](const RequestId &request) {
        m_audit->readRequest(request);
        choose(0);
    });
    connect(&m_oversight, &Oversight::isOpenChanged, this, &OversightWorkspace::showActions);
    // Signed out meanwhile, and in again: what is seen is this session's.
    connect(&m_oversight, &Oversight::trailChanged, this, [this] {
        if (!m_oversight.trailReading().asOf && !m_oversight.trailReading().isUnderWay && !m_oversight.trailReading().problem)
            m_stack->setCurrentIndex(0);
    });
    setFocusProxy(m_audit->table());
    showActions();
    retranslate();
}

void OversightWorkspace::addPage(ActionRegistry &actions, const char *id, const std::function<QString()> &text, Page page)
{
    const int index = m_stack->addWidget(page.widget);
    const QKeySequence key(QStringLiteral("Ctrl+%1").arg(index + 1));
    page.show = actions.add(this, {QString::fromLatin1(id), text, {key}, ActionContext::Oversight});
    connect(page.show, &QAction::triggered, this, [this, index] { choose(index); });
    m_pages.push_back(std::move(page));
}

/// Whoever may not come here is not offered what is done here either.
void OversightWorkspace::showActions()
{
    QList<QAction *> all = actions();
    for (const Page &page : m_pages)
        all << page.widget->actions();
    for (QAction *action : all)
        action->setVisible(m_oversight.isOpen());
}

void OversightWorkspace::choose(int page)
{
    m_stack->setCurrentIndex(page);
    m_segments->setCurrent(page);
    setFocusProxy(m_pages.at(static_cast<size_t>(page)).focus);
    readOnce();
    setFocus(Qt::OtherFocusReason);
}

/// A look is noted in the trail: it is read when somebody looks, and not again before they ask.
void OversightWorkspace::readOnce()
{
    const Page &page = m_pages.at(static_cast<size_t>(m_stack->currentIndex()));
    const Oversight::Reading &reading = page.reading();
    if (reading.isUnderWay || reading.asOf)
        return;
    if (m_oversight.colleagues().empty())
        m_oversight.readColleagues();
    page.read();
}

void OversightWorkspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readOnce();
    setFocus(Qt::OtherFocusReason);
}

void OversightWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OversightWorkspace::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface));
}

void OversightWorkspace::retranslate()
{
    m_title->setText(tr("Oversight"));
    QStringList titles;
    QStringList names;
    for (const Page &page : m_pages) {
        titles << page.title();
        names << page.show->text();
    }
    m_segments->setTexts(titles, names);
    m_segments->setCurrent(m_stack->currentIndex());
}

} // namespace vigie::ui
