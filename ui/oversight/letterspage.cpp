#include "ui/oversight/letterspage.h"

#include "ui/common/cards.h"
#include "ui/common/languagename.h"
#include "ui/common/twolinedelegate.h"
#include "ui/common/writtentext.h"
#include "ui/oversight/faultyfield.h"
#include "ui/oversight/letterwords.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

enum Sheet { Letterhead, Language, Letter };

QWidget *scrolledSheet(QStackedWidget *sheets)
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, spacing(2), 0);
    column->setSpacing(spacing(2));
    QScrollArea *scroll = scrolled(sheet, sheets);
    scroll->viewport()->setAutoFillBackground(false); // the page's own
    sheet->setAutoFillBackground(false);
    sheets->addWidget(scroll);
    return sheet;
}

} // namespace

LettersPage::LettersPage(LettersEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : VersionedPage(
        editor, oversight, actions, "letters", [] { return tr("Read the letters again"); }, [] { return tr("Save the letters"); },
        parent)
    , m_editor(editor)
    , m_model(new QStandardItemModel(this))
{
    m_parts.push_back({});
    for (const char *language : letterLanguages) {
        m_parts.push_back({QLatin1String(language), {}});
        for (const auto &[kind, name] : WireNames<LetterKind>::table)
            m_parts.push_back({QLatin1String(language), kind});
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_model->appendRow(new QStandardItem);
    m_meaning = new TextLabel(TextStyle::Small, ColorRole::Muted, this);
    finishLayout({}, makeContent(), {m_meaning});
    m_list->setCurrentIndex(m_model->index(0, 0));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LettersPage::showSheet);
    LettersPage::retranslate();
}

QPlainTextEdit *LettersPage::addEntry(QWidget *sheet, int lines, std::function<QString *(LetterTemplates &, const Part &)> text,
                                      std::function<QString()> label)
{
    auto *field = new QPlainTextEdit(sheet);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + spacing(5));
    auto *frame = new FaultyField({field}, sheet);
    sheet->layout()->addWidget(frame);
    const std::size_t number = m_entries.size();
    m_entries.push_back({field, frame, std::move(text), std::move(label)});
    connect(field, &QPlainTextEdit::textChanged, this, [this, number] { write(m_entries[number]); });
    return field;
}

QWidget *LettersPage::makeContent()
{
    auto *content = new QWidget(this);
    m_list = new QListView(content);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(spacing(84));
    m_sheetTitle = new TextLabel(TextStyle::Title, ColorRole::Text, content);
    m_sheets = new QStackedWidget(content);

    QWidget *head = scrolledSheet(m_sheets);
    addEntry(
        head, 1, [](LetterTemplates &all, const Part &) { return &all.company; }, [] { return tr("Who writes"); });
    addEntry(
        head, 1, [](LetterTemplates &all, const Part &) { return &all.sender; },
        [] { return tr("Mail address that letters come from, and answers go to"); });
    addEntry(
        head, 1, [](LetterTemplates &all, const Part &) { return &all.officer; },
        [] { return tr("Address of the data protection officer"); });
    QWidget *language = scrolledSheet(m_sheets);
    addEntry(
        language, 3, [](LetterTemplates &all, const Part &part) { return &all.texts[part.language].authority; },
        [] { return tr("Where to complain: {authority}"); });
    addEntry(
        language, 2, [](LetterTemplates &all, const Part &part) { return &all.texts[part.language].remedy; },
        [] { return tr("That and where one may go to court: {remedy}"); });
    for (const auto &[right, name] : WireNames<RightKind>::table)
        addEntry(
            language, 1,
            [right = right](LetterTemplates &all, const Part &part) { return &all.texts[part.language].rights[right]; },
            [kind = *letterOf(RightsStepKind::Answered, right)] {
                //: %1 "Answer: access". What the field says in other letters.
                return tr("%1, in words: {right}").arg(ui::text(kind));
            });
    QWidget *letter = scrolledSheet(m_sheets);
    addEntry(
        letter, 1, [](LetterTemplates &all, const Part &part) { return &all.texts[part.language].letters[*part.letter].subject; },
        [] { return tr("Subject"); });
    m_body = addEntry(
        letter, 14, [](LetterTemplates &all, const Part &part) { return &all.texts[part.language].letters[*part.letter].body; },
        [] { return tr("Text; a paragraph in which nothing is filled is left out"); });
    m_fields = new TextLabel(TextStyle::Small, ColorRole::Muted, letter);
    m_fields->setWordWrap(true);
    letter->layout()->addWidget(m_fields);
    for (int i = 0; i < m_sheets->count(); ++i)
        static_cast<QVBoxLayout *>(static_cast<QScrollArea *>(m_sheets->widget(i))->widget()->layout())->addStretch(1);

    auto *column = new QVBoxLayout;
    column->setSpacing(spacing(2));
    column->addWidget(m_sheetTitle);
    column->addWidget(m_sheets, 1);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, spacing(2), 0, 0);
    row->setSpacing(spacing(4));
    row->addWidget(m_list);
    row->addLayout(column, 1);
    return content;
}

LettersPage::Part LettersPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? Part() : m_parts[static_cast<std::size_t>(row)];
}

QString LettersPage::nameOfPart(const Part &part) const
{
    if (part.language.isEmpty())
        return tr("Letterhead");
    return part.letter ? ui::text(*part.letter) : tr("In all letters");
}

QString LettersPage::faultOf(const Part &part) const
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&part](const LetterFault &fault) {
        return fault.language == part.language && fault.letter == part.letter;
    });
    return found == m_faults.end() ? QString() : faultText(*found);
}

/// What is typed is in the draft at once.
void LettersPage::write(const Entry &entry)
{
    if (m_isFilling || !m_editor.held())
        return;
    LetterTemplates draft = m_editor.draft();
    *entry.text(draft, current()) = writtenIn(*entry.field);
    m_editor.setDraft(std::move(draft));
}

void LettersPage::showContent()
{
    m_faults = m_editor.held() ? faultsOf(m_editor.draft()) : std::vector<LetterFault>();
    showList();
    showSheet();
}

void LettersPage::showList()
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        const QString what = nameOfPart(part);
        const QString where = part.language.isEmpty() ? tr("of all of them") : languageName(part.language);
        const QString state = faultOf(part);
        QStandardItem *item = m_model->item(static_cast<int>(i));
        item->setData(what, TwoLineDelegate::What);
        item->setData(where, TwoLineDelegate::Where);
        item->setData(state, TwoLineDelegate::State);
        item->setData(static_cast<int>(Tone::Bad), TwoLineDelegate::ToneOfState);
        item->setToolTip(state.isEmpty() ? what : state);
        item->setData(QStringList{what, where, state}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
    }
}

void LettersPage::showSheet()
{
    const Part part = current();
    const Sheet sheet = part.language.isEmpty() ? Letterhead : part.letter ? Letter : Language;
    m_sheets->setCurrentIndex(sheet);
    m_sheetTitle->setText(part.language.isEmpty() ? nameOfPart(part)
                                                  : QStringLiteral("%1 · %2").arg(nameOfPart(part), languageName(part.language)));
    const QWidget *shown = static_cast<QScrollArea *>(m_sheets->currentWidget())->widget();
    LetterTemplates draft = m_editor.draft();
    m_isFilling = true;
    for (const Entry &entry : m_entries) {
        if (!shown->isAncestorOf(entry.field))
            continue;
        const QString words = m_editor.held() ? *entry.text(draft, part) : QString();
        if (writtenIn(*entry.field) != words)
            entry.field->setPlainText(words);
        entry.field->setReadOnly(!isOpen()); // while it is being saved the focus stays
        entry.frame->setWords(entry.label());
        entry.field->setAccessibleName(entry.label());
    }
    m_isFilling = false;
    if (sheet != Letter)
        return;
    QStringList fields;
    const std::set<LetterField> needed = neededIn(*part.letter);
    for (const auto &[field, name] : WireNames<LetterField>::table) {
        //: %1 a field in braces, %2 what it stands for
        const QString words = tr("{%1}: %2").arg(QLatin1String(name), fieldText(field));
        fields.append(needed.count(field) > 0 ? tr("%1 (must be in it)").arg(words) : words);
    }
    m_fields->setText(tr("What can be filled in: %1.").arg(fields.join(QStringLiteral(" · "))));
    m_entries.back().frame->setFault(faultOf(part));
}

/// The first of all; each is in its row too.
QString LettersPage::fault() const
{
    for (const Part &part : m_parts) {
        if (const QString wrong = faultOf(part); !wrong.isEmpty())
            //: %1 the name of a letter, %2 its language, %3 what is wrong with it, in a sentence
            return part.language.isEmpty() ? tr("%1: %2").arg(nameOfPart(part), wrong)
                                           : tr("%1, %2: %3").arg(nameOfPart(part), languageName(part.language), wrong);
    }
    return {};
}

QString LettersPage::theirChange() const
{
    QStringList changed;
    LetterTemplates mine = m_editor.inForce()->document;
    LetterTemplates theirs = m_editor.theirs()->document;
    for (const Part &part : m_parts) {
        const bool isChanged = part.language.isEmpty()
            ? std::tie(mine.company, mine.sender, mine.officer) != std::tie(theirs.company, theirs.sender, theirs.officer)
            : part.letter
            ? mine.texts[part.language].letters[*part.letter] != theirs.texts[part.language].letters[*part.letter]
            : std::tie(mine.texts[part.language].authority, mine.texts[part.language].remedy, mine.texts[part.language].rights)
                != std::tie(theirs.texts[part.language].authority, theirs.texts[part.language].remedy,
                            theirs.texts[part.language].rights);
        if (isChanged)
            changed.append(part.language.isEmpty() ? nameOfPart(part)
                                                   : tr("%1 (%2)").arg(nameOfPart(part), languageName(part.language)));
    }
    return tr("Changed: %1.").arg(changed.join(QStringLiteral(", ")));
}

void LettersPage::retranslate()
{
    m_list->setAccessibleName(tr("Letters"));
    m_meaning->setText(
        tr("What is saved is in the letters that are written from then on; a person reads each before it goes. What "
           "the law asks to be in a letter cannot be left out of it."));
    showAll();
}

} // namespace vigie::ui
