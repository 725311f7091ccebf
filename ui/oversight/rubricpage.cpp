#include "ui/oversight/rubricpage.h"

#include "ui/common/format.h"
#include "ui/common/twolinedelegate.h"
#include "ui/oversight/rubricdialogs.h"
#include "ui/oversight/rubricwords.h"
#include "ui/oversight/samplewords.h"
#include "ui/quality/qualitywords.h"
#include "ui/quality/rubricview.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr int previewWidth = 560;

int millionths(double share)
{
    return static_cast<int>(std::lround(share * 1'000'000));
}

} // namespace

RubricPage::RubricPage(RubricEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : VersionedPage(
        editor, oversight, actions, "rubric", [] { return tr("Read the rubric again"); }, [] { return tr("Save the rubric"); },
        parent)
    , m_editor(editor)
    , m_titleDialog(new RubricTitleDialog(this))
    , m_questionDialog(new RubricQuestionDialog(this))
    , m_model(new QStandardItemModel(this))
    , m_addSection(makeAction("section", QStringLiteral("Ctrl+Shift+N"), [] { return tr("Add a section…"); }))
    , m_addQuestion(makeAction("question", QStringLiteral("Ctrl+N"), [] { return tr("Add a question…"); }))
    , m_change(makeAction("change", QStringLiteral("F2"), [] { return tr("Change it…"); }))
    , m_remove(makeAction("remove", QStringLiteral("Del"), [] { return tr("Remove it"); }))
    , m_earlier(makeAction("earlier", QStringLiteral("Ctrl+Up"), [] { return tr("Ask it earlier"); }))
    , m_later(makeAction("later", QStringLiteral("Ctrl+Down"), [] { return tr("Ask it later"); }))
{
    QWidget *tools = makeTools({m_addQuestion, m_addSection, m_change, m_remove, m_earlier, m_later});
    m_meaning = new TextLabel(TextStyle::Small, ColorRole::Muted, this);
    finishLayout({tools}, makeContent(), {m_meaning});
    connect(m_addSection, &QAction::triggered, this, &RubricPage::addSection);
    connect(m_addQuestion, &QAction::triggered, this, &RubricPage::addQuestion);
    connect(m_change, &QAction::triggered, this, &RubricPage::change);
    connect(m_remove, &QAction::triggered, this, &RubricPage::remove);
    connect(m_earlier, &QAction::triggered, this, [this] { move(-1); });
    connect(m_later, &QAction::triggered, this, [this] { move(1); });
    connect(m_list, &QAbstractItemView::activated, m_change, &QAction::trigger);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RubricPage::showActions);
    connect(m_titleDialog, &RubricTitleDialog::written, this, [this](const Rubric &rubric) { use(rubric, m_written); });
    connect(m_questionDialog, &RubricQuestionDialog::written, this, [this](const Rubric &rubric) { use(rubric, m_written); });
    RubricPage::retranslate();
}

QWidget *RubricPage::makeContent()
{
    auto *content = new QWidget(this);
    m_list = new QListView(content);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what is too long is elided
    auto *side = new QWidget(content);
    side->setFixedWidth(previewWidth);
    m_previewTitle = new SectionLabel({}, side);
    m_preview = new RubricView(side);
    m_preview->setReadOnly(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(1));
    column->addWidget(m_previewTitle);
    column->addWidget(m_preview, 1);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(4));
    row->addWidget(m_list, 1);
    row->addWidget(side);
    return content;
}

std::optional<RubricPage::Part> RubricPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_parts.size()) ? std::nullopt : std::optional(m_parts[static_cast<size_t>(row)]);
}

void RubricPage::addSection()
{
    m_written = {m_editor.draft().sections.size(), {}};
    m_titleDialog->editSection(m_editor.draft(), *m_written.section);
}

/// At the end of the section that is chosen.
void RubricPage::addQuestion()
{
    const std::vector<RubricSection> &sections = m_editor.draft().sections;
    if (sections.empty())
        return addSection();
    const std::optional<Part> part = current();
    const size_t section = part && part->section ? *part->section : sections.size() - 1;
    m_written = {section, sections[section].questions.size()};
    m_questionDialog->edit(m_editor.draft(), section, *m_written.question);
}

void RubricPage::change()
{
    const std::optional<Part> part = current();
    if (!part)
        return;
    m_written = *part;
    if (part->question)
        m_questionDialog->edit(m_editor.draft(), *part->section, *part->question);
    else if (part->section)
        m_titleDialog->editSection(m_editor.draft(), *part->section);
    else
        m_titleDialog->edit(m_editor.draft());
}

void RubricPage::remove()
{
    const std::optional<Part> part = current();
    if (!part || !part->section)
        return;
    Rubric rubric = m_editor.draft();
    std::vector<RubricSection> &sections = rubric.sections;
    if (!part->question) {
        sections.erase(sections.begin() + static_cast<std::ptrdiff_t>(*part->section));
        return use(rubric, sections.empty() ? Part{} : Part{std::min(*part->section, sections.size() - 1), {}});
    }
    std::vector<Question> &questions = sections[*part->section].questions;
    questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(*part->question));
    use(rubric,
        questions.empty() ? Part{part->section, {}} : Part{part->section, std::min(*part->question, questions.size() - 1)});
}

/// A question goes over into the section beside its own at either end.
void RubricPage::move(int by)
{
    const std::optional<Part> part = current();
    if (!part || !part->section)
        return;
    Rubric rubric = m_editor.draft();
    std::vector<RubricSection> &sections = rubric.sections;
    const size_t section = *part->section;
    const size_t beside = by < 0 ? section - 1 : section + 1; // past the end where there is none
    if (!part->question) {
        if (beside >= sections.size())
            return;
        std::swap(sections[section], sections[beside]);
        return use(rubric, {beside, {}});
    }
    std::vector<Question> &questions = sections[section].questions;
    const size_t question = *part->question;
    const size_t next = by < 0 ? question - 1 : question + 1;
    if (next < questions.size()) {
        std::swap(questions[question], questions[next]);
        return use(rubric, {section, next});
    }
    if (beside >= sections.size())
        return;
    std::vector<Question> &others = sections[beside].questions;
    const size_t there = by < 0 ? others.size() : 0;
    others.insert(others.begin() + static_cast<std::ptrdiff_t>(there), questions[question]);
    questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(question));
    use(rubric, {beside, there});
}

void RubricPage::use(const Rubric &rubric, const Part &part)
{
    m_editor.setDraft(rubric);
    select(part);
    m_list->setFocus(Qt::OtherFocusReason);
}

void RubricPage::select(const Part &part)
{
    const auto found = std::find(m_parts.begin(), m_parts.end(), part);
    if (found != m_parts.end())
        m_list->setCurrentIndex(m_model->index(static_cast<int>(found - m_parts.begin()), 0));
}

void RubricPage::showContent()
{
    showList();
    if (m_editor.inForce())
        m_preview->setRubric(m_editor.draft(), {});
    else
        m_preview->setMissing(m_editor.reading().isUnderWay ? tr("Being read…") : tr("Not read yet"));
    showActions();
}

void RubricPage::showList()
{
    const std::optional<Part> chosen = current();
    const Rubric &rubric = m_editor.draft();
    const std::vector<RubricFault> faults = m_editor.inForce() ? faultsOf(rubric) : std::vector<RubricFault>();
    m_parts.clear();
    int row = 0;
    const auto add = [&](const Part &part, const QString &what, const QString &where) {
        const auto wrong = std::find_if(faults.begin(), faults.end(), [&part](const RubricFault &fault) {
            return fault.place.section == part.section && fault.place.question == part.question;
        });
        const QString state = wrong == faults.end() ? QString() : faultText(*wrong);
        if (row == m_model->rowCount())
            m_model->appendRow(new QStandardItem);
        QStandardItem *item = m_model->item(row++);
        item->setData(what, TwoLineDelegate::What);
        item->setData(where, TwoLineDelegate::Where);
        item->setData(state, TwoLineDelegate::State);
        item->setData(static_cast<int>(Tone::Bad), TwoLineDelegate::ToneOfState);
        item->setToolTip(state.isEmpty() ? what : state);
        item->setData(QStringList{what, where, state}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_parts.push_back(part);
    };
    if (m_editor.inForce())
        add({}, in(rubric.title), tr("Passes from %1").arg(shareText(millionths(rubric.passesFrom))));
    double weights = 0;
    for (const RubricSection &section : rubric.sections)
        weights += section.weight;
    for (size_t i = 0; i < rubric.sections.size(); ++i) {
        const RubricSection &section = rubric.sections[i];
        add({i, {}}, in(section.title),
            tr("Section, %1 of the score", "with its share")
                .arg(shareText(millionths(std::round(100 * section.weight / weights) / 100))));
        double own = 0;
        for (const Question &question : section.questions)
            own += question.weight;
        for (size_t j = 0; j < section.questions.size(); ++j) {
            const Question &question = section.questions[j];
            const double share = section.weight / weights * question.weight / own;
            QStringList facts{ui::text(question.kind), shareText(millionths(std::round(100 * share) / 100))};
            if (question.isCritical)
                facts << tr("critical");
            if (question.mayNotApply)
                facts << tr("may not apply");
            add({i, j}, QStringLiteral("    %1").arg(in(question.text)),
                QStringLiteral("    %1").arg(facts.join(QStringLiteral(" · "))));
        }
    }
    m_model->removeRows(row, m_model->rowCount() - row);
    if (chosen)
        select(*chosen);
}

void RubricPage::showActions()
{
    const std::optional<Part> part = current();
    const bool isPart = isOpen() && part && part->section;
    const auto &sections = m_editor.draft().sections;
    m_addSection->setEnabled(isOpen());
    m_addQuestion->setEnabled(isOpen());
    m_change->setEnabled(isOpen() && part);
    m_remove->setEnabled(isPart);
    const bool isFirst = isPart && *part->section == 0 && part->question.value_or(0) == 0;
    const bool isLast = isPart && *part->section + 1 == sections.size()
        && (!part->question || *part->question + 1 == sections[*part->section].questions.size());
    m_earlier->setEnabled(isPart && !isFirst);
    m_later->setEnabled(isPart && !isLast);
    if (!part || !part->question)
        return;
    int place = static_cast<int>(*part->question);
    for (size_t i = 0; i < *part->section && i < sections.size(); ++i)
        place += static_cast<int>(sections[i].questions.size());
    m_preview->reveal(place);
}

/// The first of all; each is in its row too.
QString RubricPage::fault() const
{
    const std::vector<RubricFault> faults = faultsOf(m_editor.draft());
    if (faults.empty())
        return {};
    const RubricFault &first = faults.front();
    if (!first.place.section)
        return faultText(first);
    const RubricSection &section = m_editor.draft().sections[*first.place.section];
    const QString where = first.place.question ? in(section.questions[*first.place.question].text) : in(section.title);
    //: %1 the words of a section or a question, %2 what is wrong with it, in a sentence
    return tr("“%1”: %2").arg(where, faultText(first));
}

QString RubricPage::theirChange() const
{
    return differenceText(m_editor.inForce()->document, m_editor.theirs()->document);
}

void RubricPage::retranslate()
{
    m_list->setAccessibleName(tr("Sections and questions of the rubric"));
    m_previewTitle->setText(tr("As a reviewer sees it"));
    m_meaning->setText(
        tr("What is saved is asked in reviews that are made from then on. Those that are there already, begun or not, "
           "keep the version they were made under, and their answers stay readable."));
    showAll();
}

} // namespace vigie::ui
