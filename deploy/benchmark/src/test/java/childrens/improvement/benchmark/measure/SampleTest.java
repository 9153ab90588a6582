package childrens.improvement.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void tells_the_middle_and_the_ends() {
        Sample sample = new Sample();
        sample.add(3);
        sample.add(1);
        sample.add(200);

        assertThat(sample.text(" ms")).isEqualTo("3.00 ms (1.00 to 200, n=3)");
        assertThat(sample.quantile(1)).isEqualTo(200);
    }
}
