package org.heed.bench;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.language.Language;
import org.heed.language.Languages;
import org.heed.language.Sentence;
import org.heed.language.Text;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole reading of a 40-message issue, against what others need for a first step on the same
 * text: OpenNLP to find sentences, tokens and parts of speech, MiniLM to embed its sentences. Each
 * runs on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class RivalsBenchmark {

  private static final int MESSAGES = 40;

  private final Reader reader = new Reader();
  private final Conversation conversation = Talk.of(MESSAGES);
  private final Instant now = Talk.START.plusMinutes(30L * MESSAGES + 60).toInstant();
  private final List<String> sentences = new ArrayList<>();
  private SentenceDetectorME sentenceDetector;
  private TokenizerME tokenizer;
  private POSTaggerME tagger;
  private EmbeddingModel miniLm;

  /** Loads the rivals' models. */
  @Setup
  public void load() throws IOException {
    sentenceDetector = new SentenceDetectorME(new SentenceModel(model("sentence")));
    tokenizer = new TokenizerME(new TokenizerModel(model("tokens")));
    tagger = new POSTaggerME(new POSModel(model("pos")));
    Executor oneThread = Runnable::run;
    miniLm = new AllMiniLmL6V2QuantizedEmbeddingModel(oneThread);
    Language english = Languages.load().of("the");
    for (Message message : conversation.messages()) {
      Text text = Text.of(message.text(), english, message.index() == 0);
      for (Sentence sentence : text.sentences()) {
        sentences.add(text.words(sentence));
      }
    }
    System.out.println(sentences.size() + " sentences in " + MESSAGES + " messages");
  }

  private static InputStream model(String kind) throws IOException {
    InputStream in =
        RivalsBenchmark.class.getResourceAsStream("/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
    if (in == null) {
      throw new IOException("no model for " + kind);
    }
    return in;
  }

  /** Heed: zones, sentences, questions, replies, links, promises, handoffs, signals. */
  @Benchmark
  public Reading heed() {
    return reader.read(conversation, now);
  }

  /** OpenNLP: sentences, tokens, parts of speech. */
  @Benchmark
  public int openNlp() {
    int tags = 0;
    for (Message message : conversation.messages()) {
      for (String sentence : sentenceDetector.sentDetect(message.text())) {
        tags += tagger.tag(tokenizer.tokenize(sentence)).length;
      }
    }
    return tags;
  }

  /** MiniLM: one vector a sentence. */
  @Benchmark
  public int miniLm() {
    int numbers = 0;
    for (String sentence : sentences) {
      numbers += miniLm.embed(sentence).content().dimension();
    }
    return numbers;
  }
}
